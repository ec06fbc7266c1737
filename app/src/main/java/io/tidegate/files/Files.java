package io.tidegate.files;

import io.tidegate.database.Tenancy;
import io.tidegate.kernel.Actor;
import io.tidegate.kernel.ClientId;
import io.tidegate.kernel.FileId;
import io.tidegate.kernel.Invalid;
import io.tidegate.kernel.NotFound;
import io.tidegate.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of this room: takes files in, says what they are, gives them out again. Files are
 * written once and kept; only the tenant they belong to can see them.
 */
@Service
public class Files {
  static final int CHUNK = 512 * 1024;

  private final FileStore store;
  private final InstantSource clock;

  Files(FileStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Stores what the stream gives, up to 25 MB; the caller closes it. Throws {@link Invalid} for the
   * field {@code file} when it is empty, too large, a program, or not what its name says.
   *
   * @param client whose people may see it; null for the account's staff only
   */
  @Transactional
  public StoredFile store(Actor actor, @Nullable ClientId client, String name, InputStream content)
      throws IOException {
    return store(actor, client, name, content, FilePolicy.LARGEST);
  }

  /**
   * The same for files that may be larger, or must be smaller.
   *
   * @param largest in bytes
   */
  @Transactional
  public StoredFile store(
      Actor actor, @Nullable ClientId client, String name, InputStream content, long largest)
      throws IOException {
    String clean = FilePolicy.cleanName(name);
    Incoming incoming = new Incoming(FileId.next(), actor.account(), client);
    Sha256 hash = new Sha256();
    byte[] chunk = content.readNBytes(CHUNK);
    if (chunk.length == 0) {
      throw new Invalid("file", clean + " is empty.");
    }
    MediaType type = FilePolicy.checkType(clean, MediaType.of(chunk));
    long size = 0;
    for (int position = 0; chunk.length > 0; position++) {
      size += chunk.length;
      FilePolicy.checkSize(clean, size, largest);
      hash.add(chunk);
      store.insertChunk(incoming, position, chunk);
      chunk = content.readNBytes(CHUNK);
    }
    StoredFile file =
        new StoredFile(
            incoming.id(),
            client,
            clean,
            type.value(),
            size,
            hash.hex(),
            clock.instant(),
            actor.person());
    store.insert(actor.account(), file);
    return file;
  }

  /** What is known of the file; throws {@link NotFound} when there is none to be seen. */
  @Transactional(readOnly = true)
  public StoredFile get(FileId id) {
    return store.find(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no such file."));
  }

  /** The files of these ids; ids that name nothing visible are left out. */
  @Transactional(readOnly = true)
  public Map<FileId, StoredFile> named(Collection<FileId> ids) {
    return store.find(ids).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
  }

  /**
   * The bytes of the file, fetched piece by piece as they are read, on any thread, for the tenant
   * who opened it. Throws {@link NotFound} when there is none to be seen.
   */
  @Transactional(readOnly = true)
  public InputStream open(FileId id) {
    get(id);
    return new ChunkStream(store, Tenancy.required(), id);
  }

  /**
   * Writes the bytes of a file again whose facts came from elsewhere, such as an archive; the
   * caller closes the stream. False when they are not the file's: then the transaction must not be
   * committed.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean refill(FileId id, InputStream content) throws IOException {
    StoredFile file = get(id);
    Incoming incoming = new Incoming(id, Tenancy.required().account(), file.client());
    Sha256 hash = new Sha256();
    long size = 0;
    byte[] chunk = content.readNBytes(CHUNK);
    for (int position = 0; chunk.length > 0 && size <= file.size(); position++) {
      size += chunk.length;
      hash.add(chunk);
      store.insertChunk(incoming, position, chunk);
      chunk = content.readNBytes(CHUNK);
    }
    return size == file.size() && hash.hex().equals(file.sha256());
  }
}
