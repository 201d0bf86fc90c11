"""What every house stands on before anybody can write in it; twice is the same as once."""
