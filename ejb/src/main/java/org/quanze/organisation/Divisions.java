package org.quanze.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.quanze.access.Deed;
import org.quanze.database.Database;
import org.quanze.database.KeptReads;

/** The store of divisions. */
@ApplicationScoped
@NullUnmarked
public class Divisions {

  @Inject private Database database;
  @Inject private KeptReads kept;

  /** The division at the top of a branch that somebody names, or a refusal. */
  public Division getBranch(String code) {
    return find(code).orElseThrow(() -> OrganisationRule.DIVISION_EXISTS.refuse("branch", code));
  }

  /** The division that now has a code; of those of several schemes the one that came first. */
  public Optional<Division> find(String code) {
    return kept.get(
        "division by code",
        code,
        () ->
            database
                .entities()
                .createQuery(
                    "select d from Division d where d.code = :code and d.validTo is null"
                        + " order by d.id",
                    Division.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst());
  }

  /** The divisions that {@link #find} gives for codes; one statement for any number of them. */
  public Map<String, Division> byCode(Collection<String> codes) {
    return kept.all(
        "divisions by code",
        codes,
        missing ->
            database
                .entities()
                .createQuery(
                    "select d from Division d where d.code in :codes and d.validTo is null"
                        + " order by d.id",
                    Division.class)
                .setParameter("codes", missing)
                .getResultStream()
                .collect(
                    Collectors.toMap(
                        Division::code, Function.identity(), (first, other) -> first)));
  }

  /** One that was read before; null where it must be read. */
  public @Nullable Division known(int id) {
    return kept.known("divisions", id, Division.class);
  }

  /** The divisions of ids. */
  public List<Division> list(Collection<Integer> ids) {
    return List.copyOf(kept.all("divisions", ids, missing -> read(missing)).values());
  }

  private Map<Integer, Division> read(List<Integer> ids) {
    return database
        .entities()
        .createQuery("select d from Division d where d.id in :ids", Division.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(Division::id, Function.identity()));
  }

  /** Divisions directly below one, by code; of the top where it is null. */
  public List<Division> listBelow(Integer parent) {
    return database
        .entities()
        .createQuery(
            "select d from Division d where d.validTo is null and"
                + (parent == null ? " d.parentId is null" : " d.parentId = " + parent)
                + " order by d.code",
            Division.class)
        .getResultList();
  }

  /** The divisions above each of some paths, the topmost first; one statement for all of them. */
  public Map<String, List<Division>> listAbove(Collection<String> paths) {
    Map<String, List<String>> above =
        paths.stream().collect(Collectors.toMap(Function.identity(), Divisions::above));
    Set<String> wanted = above.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    Map<String, Division> found =
        kept.all("divisions by path", wanted, missing -> readByPath(missing));
    return paths.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                path ->
                    above.get(path).stream().map(found::get).filter(Objects::nonNull).toList()));
  }

  /** The beginnings of a path that name divisions, without the whole of it. */
  private static List<String> above(String path) {
    return IntStream.range(1, path.length())
        .filter(i -> path.charAt(i) == '/')
        .mapToObj(i -> path.substring(0, i))
        .toList();
  }

  private Map<String, Division> readByPath(List<String> paths) {
    return database
        .entities()
        .createQuery(
            "select d from Division d where d.validTo is null and d.path in :paths", Division.class)
        .setParameter("paths", paths)
        .getResultStream()
        .collect(Collectors.toMap(Division::path, Function.identity(), (one, other) -> one));
  }

  /** Divisions directly below any of some, by code. */
  public List<Division> listBelowEach(Collection<Integer> parents) {
    return database
        .entities()
        .createQuery(
            "select d from Division d where d.validTo is null and d.parentId in :parents"
                + " order by d.code",
            Division.class)
        .setParameter("parents", parents)
        .getResultList();
  }

  public Division add(Deed deed, Division division) {
    database.entities().persist(division);
    database.entities().flush();
    return division;
  }
}
