package org.quanze.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;
import org.quanze.adjustment.ChangeSet;
import org.quanze.adjustment.ChangeSets;
import org.quanze.digest.Bytes;
import org.quanze.edition.Bases;
import org.quanze.item.CanonicalForm;
import org.quanze.item.Value;
import org.quanze.ledger.RegistryHash;
import org.quanze.wholelist.WholeLists;

/**
 * The hash of what is reviewed: the head of the decision, its lines, the whole lists that it
 * states, and what it builds on as that stands now. Whatever of it changes, the hash does.
 */
@ApplicationScoped
@NullUnmarked
public class ReviewedContent {

  @Inject private Bases bases;
  @Inject private ChangeSets changeSets;
  @Inject private WholeLists wholeLists;

  /** The hash of a change set with its lines. */
  public Bytes of(ChangeSet set) {
    TreeMap<String, Value> content = new TreeMap<>();
    content.put("draft", new Value.Texts(changeSets.texts(set.id())));
    content.put(
        "wholeLists",
        new Value.Texts(wholeLists.list(set.id()).stream().map(w -> w.run().toString()).toList()));
    content.put("base", new Value.Texts(bases.of(set)));
    return Bytes.of(RegistryHash.current().digest(CanonicalForm.object(content)));
  }
}
