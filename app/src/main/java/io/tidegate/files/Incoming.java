package io.tidegate.files;

import io.tidegate.kernel.AccountId;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.FileId;
import org.jspecify.annotations.Nullable;

/** A file whose chunks are on their way in. */
record Incoming(FileId id, AccountId account, @Nullable ClientId client) {}
