// Citing, dragging thresholds and joining passages. Every page works without this file.
