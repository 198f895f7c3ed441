"""JSON Schemas of what people type and of what the booking engine reads, made from the code that checks it."""
