def problems(sample, expectations):
    return []
