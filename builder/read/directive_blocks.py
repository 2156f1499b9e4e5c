def read_directive(d, e, r):
    yield from r.read(e)
