"""Libraries of others that ship with helpgen, made from what their authors published."""
