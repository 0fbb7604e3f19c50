"""What is known of the world: agencies and outlets, and how news writes them."""
