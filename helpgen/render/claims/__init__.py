"""The report of `helpgen verify`: each article as its readers see it, with what became of its claims."""
