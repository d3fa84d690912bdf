"""What the circle map is made of: what it shows of people and of the kit's questions, and lists."""
