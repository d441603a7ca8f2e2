### categories
