"""Sites made by the workers of a cluster, on this machine or on others."""
