"""What several rules have in common, each a shape that their files fill in; none is a rule itself."""
