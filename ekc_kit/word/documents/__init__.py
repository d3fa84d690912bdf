"""The documents of a case: each module turns a case into the fields of one template."""
