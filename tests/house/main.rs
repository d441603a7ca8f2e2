//! What holds for the whole house: who may name whom, and that both languages say the same.

mod boundary;
mod messages;
