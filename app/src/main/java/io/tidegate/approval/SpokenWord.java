package io.tidegate.approval;

import io.tidegate.kernel.PersonId;
import java.time.Instant;

/** A spoken authorisation as somebody writes it down: who said yes, when, and by what channel. */
public record SpokenWord(PersonId authoriser, Instant saidAt, String channel) {}
