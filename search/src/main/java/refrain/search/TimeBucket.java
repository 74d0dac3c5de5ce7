package refrain.search;

import java.time.LocalDate;

/** How many posts fall on the days {@code [from, to)}, in UTC. */
public record TimeBucket(LocalDate from, LocalDate to, long count) {}
