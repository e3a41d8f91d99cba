"""Controls that Qt does not have, each usable by keyboard and told to a screen reader. They know no journey."""
