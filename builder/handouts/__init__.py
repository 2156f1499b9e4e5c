"""Course → dist/handouts/: which papers there are, printed on all cores, kept by digest. Begin with making.py."""
