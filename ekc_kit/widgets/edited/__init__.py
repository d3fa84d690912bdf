"""A plan that came back from Word: what of it differs, and what is ticked to be taken over."""
