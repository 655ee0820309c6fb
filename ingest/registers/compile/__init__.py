"""Makes the register's tables from official extracts and from the project's own tables in `own/`."""
