package org.quanze.head;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.database.Snapshot;
import org.quanze.head.HeadRows.Reached;
import org.quanze.ledger.Ledger.RevisionRaised;
import org.quanze.proof.SignedHead;
import org.quanze.signature.BadSignature;

/**
 * Writes the signed head of every entry to a folder outside the database, after each commit of this
 * node. It goes on from the newest head that stands there, so that what a crash or a full disk kept
 * from being written is written by the next start or publication, without a hole. A ledger that
 * does not hold that head any more is named in the log, and nothing further of it is signed.
 */
@ApplicationScoped
@NullUnmarked
public class HeadExport {

  private static final System.Logger LOG = System.getLogger(HeadExport.class.getName());
  private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(1);

  @Inject private HeadRows rows;
  @Inject private Signing signing;
  @Inject private Snapshot snapshot;

  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "head-export");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicBoolean woken = new AtomicBoolean();
  private final Map<UUID, SignedHead> newest = new HashMap<>();
  private volatile @Nullable HeadFolder folder;

  /**
   * What an export did.
   *
   * @param written how many heads
   * @param lost what was exported earlier and is not held by its ledger any more, in sentences
   */
  public record Outcome(int written, List<String> lost) {
    public Outcome {
      lost = List.copyOf(lost);
    }
  }

  /** Begins to export into a folder. */
  public synchronized void start(Path into) throws IOException {
    newest.clear();
    folder = new HeadFolder(into);
    wake();
  }

  void raised(@Observes(during = TransactionPhase.AFTER_SUCCESS) RevisionRaised raised) {
    wake();
  }

  private void wake() {
    if (folder != null && woken.compareAndSet(false, true)) {
      try {
        writer.execute(this::exportAndTell);
      } catch (RejectedExecutionException ended) {
        woken.set(false);
      }
    }
  }

  private void exportAndTell() {
    woken.set(false);
    try {
      Outcome outcome = export();
      if (!outcome.lost().isEmpty()) {
        // What another node exported after this snapshot began is lost for it; a newer one tells.
        outcome = export();
      }
      outcome.lost().forEach(lost -> LOG.log(System.Logger.Level.ERROR, lost));
    } catch (Exception e) {
      LOG.log(System.Logger.Level.ERROR, "Heads wait to be exported until the next publication", e);
    }
  }

  /** Exports what the ledgers added since the newest head in the folder. */
  public synchronized Outcome export() throws Exception {
    return snapshot.readUnkept(
        LONGEST_STATEMENT,
        () -> {
          int written = 0;
          List<String> lost = new ArrayList<>();
          for (Reached ledger : rows.reached()) {
            try {
              written += export(ledger);
            } catch (BadSignature e) {
              lost.add("Ledger " + ledger.uid() + ": " + e.getMessage());
            }
          }
          return new Outcome(written, lost);
        });
  }

  private int export(Reached ledger) throws IOException, BadSignature {
    SignedHead known = newest.get(ledger.uid());
    if (known != null
        && known.number() == ledger.number()
        && known.hash().equals(ledger.hash().hex())) {
      return 0;
    }
    SignedHead last = last(ledger.uid());
    List<SignedHead> heads = rows.heads(ledger, last == null ? 1 : last.number());
    if (last != null && (heads.isEmpty() || !heads.get(0).equals(last))) {
      throw new BadSignature(
          "it does not hold the head that was exported as number "
              + last.number()
              + "; it was cut, or computed anew");
    }
    int written = 0;
    for (SignedHead head : heads.subList(last == null ? 0 : 1, heads.size())) {
      String compact = signing.sign(head).orElseThrow();
      folder.write(ledger.uid(), head.number(), compact);
      written++;
    }
    if (!heads.isEmpty()) {
      newest.put(ledger.uid(), heads.get(heads.size() - 1));
    }
    return written;
  }

  /** The newest head of a ledger that stands in the folder; null while there is none. */
  private @Nullable SignedHead last(UUID publisher) throws IOException, BadSignature {
    SignedHead known = newest.get(publisher);
    if (known != null) {
      return known;
    }
    int number = folder.newest(publisher);
    if (number == 0) {
      return null;
    }
    try {
      return SignedHead.read(folder.read(publisher, number), signing.publicKeys());
    } catch (BadSignature e) {
      throw new BadSignature(
          "the head that was exported as number " + number + ": " + e.getMessage());
    }
  }

  /** Ends; what waits is written by the next start. */
  @PreDestroy
  public void end() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "Heads are still being exported");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
