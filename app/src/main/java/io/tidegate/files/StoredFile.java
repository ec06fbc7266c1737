package io.tidegate.files;

import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a stored file without opening it.
 *
 * @param client whose people may see it; null for files of the account itself
 * @param name without any path
 * @param mediaType what the bytes are, whatever the name says
 * @param size in bytes
 * @param sha256 of the bytes, as 64 lower-case hexadecimal digits
 */
public record StoredFile(
    FileId id,
    @Nullable ClientId client,
    String name,
    String mediaType,
    long size,
    String sha256,
    Instant createdAt,
    PersonId createdBy) {}
