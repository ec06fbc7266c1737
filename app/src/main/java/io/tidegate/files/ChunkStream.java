package io.tidegate.files;

import io.tidegate.database.Tenancy;
import io.tidegate.database.Tenant;
import io.tidegate.kernel.FileId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** Reads a stored file with at most one chunk in memory. */
class ChunkStream extends InputStream {
  private final FileStore store;
  private final Tenant tenant;
  private final FileId id;
  private ByteArrayInputStream chunk = new ByteArrayInputStream(new byte[0]);
  private int next;
  private boolean ended;

  ChunkStream(FileStore store, Tenant tenant, FileId id) {
    this.store = store;
    this.tenant = tenant;
    this.id = id;
  }

  @Override
  public int read() {
    return advance() ? chunk.read() : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    return advance() ? chunk.read(target, offset, length) : -1;
  }

  private boolean advance() {
    if (chunk.available() == 0 && !ended) {
      byte[] content = Tenancy.call(tenant, () -> store.chunk(id, next)).orElse(new byte[0]);
      ended = content.length == 0;
      next++;
      chunk = new ByteArrayInputStream(content);
    }
    return !ended;
  }
}
