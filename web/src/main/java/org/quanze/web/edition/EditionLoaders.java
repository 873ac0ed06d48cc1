package org.quanze.web.edition;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.adjustment.LedgerLine;
import org.quanze.adjustment.LedgerLines;
import org.quanze.adjustment.LedgerLines.PageKey;
import org.quanze.adjustment.MovedLines;
import org.quanze.edition.Balance;
import org.quanze.edition.Balances;
import org.quanze.edition.Balances.Steps;
import org.quanze.edition.Decisions;
import org.quanze.edition.Decisions.EntryKey;
import org.quanze.edition.Decisions.Placed;
import org.quanze.edition.Edition;
import org.quanze.edition.Editions;
import org.quanze.edition.Editions.EditionKey;
import org.quanze.edition.Total;
import org.quanze.item.Items;
import org.quanze.item.Items.VersionKey;
import org.quanze.web.graphql.Loaders;

/** Loads what editions and decisions are read with, many at once. */
@ApplicationScoped
@NullUnmarked
public class EditionLoaders implements Loaders {

  private static final String DECISION = "decision";
  private static final String NAME = "versionName";
  private static final String NEWEST = "newestEdition";
  private static final String DECISION_BY_ID = "decisionById";
  private static final String LINES = "publicLines";
  private static final String OF_ENTRY = "editionsOfEntry";
  private static final String EDITION = "edition";
  private static final String PAGE = "editionPage";
  private static final String TOTALS = "editionTotals";
  private static final String BALANCE = "balance";
  private static final String MOVED = "movedLines";

  @Inject private Decisions decisions;
  @Inject private Editions editions;
  @Inject private Items items;
  @Inject private Balances balances;
  @Inject private LedgerLines ledgerLines;
  @Inject private MovedLines movedLines;

  @Override
  public Map<String, Making> loaders() {
    return Map.ofEntries(
        Map.entry(
            DECISION,
            Loaders.<EntryKey, Placed>kept(this::publicDecisions, this::knownPublicDecision)),
        Map.entry(DECISION_BY_ID, Loaders.<UUID, Placed>batched(this::publicById)),
        Map.entry(
            LINES,
            Loaders.<PageKey, LedgerLine>batchedLists(pages -> ledgerLines.listPublic(pages))),
        Map.entry(
            MOVED,
            Loaders.<MovedLines.Page, LedgerLine>batchedLists(pages -> movedLines.pages(pages))),
        Map.entry(OF_ENTRY, Loaders.<EntryKey, Edition>batchedLists(this::ofEntries)),
        Map.entry(
            NEWEST,
            Loaders.<Integer, Edition>batched(
                ids ->
                    editions.listNewest(ids).stream()
                        .collect(Collectors.toMap(Edition::list, Function.identity())))),
        Map.entry(EDITION, Loaders.<EditionKey, Edition>batched(keys -> editions.list(keys))),
        Map.entry(
            PAGE,
            Loaders.<Editions.PageKey, Edition>batchedLists(pages -> editions.listPages(pages))),
        Map.entry(TOTALS, Loaders.<EditionKey, Total>batchedLists(keys -> editions.totals(keys))),
        Map.entry(BALANCE, Loaders.<Steps, Balance>batched(steps -> balances.ofEach(steps, true))),
        Map.entry(NAME, Loaders.<VersionKey, String>batched(keys -> items.publicNames(keys))));
  }

  private Map<EntryKey, Placed> publicDecisions(Set<EntryKey> keys) {
    return decisions.list(keys).stream()
        .filter(Placed::isPublic)
        .collect(Collectors.toMap(p -> new EntryKey(p.publisher(), p.entry()), p -> p));
  }

  private @Nullable Placed knownPublicDecision(EntryKey key) {
    Placed known = decisions.known(key);
    return known != null && known.isPublic() ? known : null;
  }

  private Map<UUID, Placed> publicById(Set<UUID> ids) {
    return decisions.listByIds(ids).stream()
        .filter(Placed::isPublic)
        .collect(Collectors.toMap(p -> p.decision().id(), p -> p));
  }

  private Map<EntryKey, List<Edition>> ofEntries(Set<EntryKey> keys) {
    return editions.listOfEntries(keys).stream()
        .collect(Collectors.groupingBy(e -> new EntryKey(e.publisher(), e.entry())));
  }

  /** The public decision of an entry, or null. */
  public static CompletableFuture<@Nullable Placed> decision(
      DataFetchingEnvironment environment, int publisher, int entry) {
    return Loaders.load(environment, DECISION, new EntryKey(publisher, entry));
  }

  /** A public decision by its id, or null. */
  static CompletableFuture<@Nullable Placed> decision(
      DataFetchingEnvironment environment, UUID id) {
    return Loaders.load(environment, DECISION_BY_ID, id);
  }

  /** The newest edition of a list, or null. */
  static CompletableFuture<@Nullable Edition> newest(
      DataFetchingEnvironment environment, int list) {
    return Loaders.load(environment, NEWEST, list);
  }

  /** An edition of a list by its number, or null. */
  static CompletableFuture<@Nullable Edition> edition(
      DataFetchingEnvironment environment, int list, int number) {
    return Loaders.load(environment, EDITION, new EditionKey(list, number));
  }

  /** The name of a version that is public, or null. */
  static CompletableFuture<@Nullable String> name(
      DataFetchingEnvironment environment, VersionKey key) {
    return Loaders.load(environment, NAME, key);
  }

  /** A page of the public lines of an entry. */
  static CompletableFuture<List<LedgerLine>> lines(
      DataFetchingEnvironment environment, PageKey page) {
    return Loaders.load(environment, LINES, page);
  }

  /** A page of the public lines behind a sum of a balance. */
  static CompletableFuture<List<LedgerLine>> moved(
      DataFetchingEnvironment environment, MovedLines.Page page) {
    return Loaders.load(environment, MOVED, page);
  }

  /** The editions that an entry closed. */
  public static CompletableFuture<List<Edition>> ofEntry(
      DataFetchingEnvironment environment, int publisher, int entry) {
    return Loaders.load(environment, OF_ENTRY, new EntryKey(publisher, entry));
  }

  /** A page of the editions of a list. */
  static CompletableFuture<List<Edition>> page(
      DataFetchingEnvironment environment, Editions.PageKey page) {
    return Loaders.load(environment, PAGE, page);
  }

  /** The totals of an edition. */
  static CompletableFuture<List<Total>> totals(DataFetchingEnvironment environment, Edition of) {
    return Loaders.load(environment, TOTALS, new EditionKey(of.list(), of.number()));
  }

  /** The public balance of an edition against the one before it. */
  static CompletableFuture<Balance> balance(DataFetchingEnvironment environment, Edition of) {
    return Loaders.load(environment, BALANCE, new Steps(of.list(), of.number() - 1, of.number()));
  }
}
