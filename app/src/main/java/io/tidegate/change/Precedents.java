package io.tidegate.change;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for closed changes that resemble one: at the same client on the same items or of the same
 * category, or made from the same model. Only what the asker may see.
 */
@Service
public class Precedents {
  private final PrecedentStore store;

  Precedents(PrecedentStore store) {
    this.store = store;
  }

  /** The most alike first, then the latest; at most so many. */
  @Transactional(readOnly = true)
  public List<Precedent> of(Change change, int most) {
    return store.find(change, most);
  }
}
