"""Where blocks begin: each line opens one or goes on with one."""
