"""``coursewright new``: a small, good course to begin with."""
