"""The home of a person who reports, and the path from there to a report and back."""
