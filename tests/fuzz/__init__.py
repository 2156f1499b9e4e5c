"""The readers against whatever anybody may write."""
