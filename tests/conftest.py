"""What holds for every test: no example of a property fails for the time it takes."""

from hypothesis import HealthCheck, settings

# How long one takes tells of the machine and of what else runs on it. What has to be quick is measured by the bench.
settings.register_profile("gawah", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("gawah")
