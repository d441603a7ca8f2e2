### experience
