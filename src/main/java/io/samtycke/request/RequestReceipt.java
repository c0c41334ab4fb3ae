package io.samtycke.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the person gets for a request.
 *
 * @param id to refer to it
 * @param due the day by which it is answered
 */
public record RequestReceipt(UUID id, Kind kind, Instant received, LocalDate due) {}
