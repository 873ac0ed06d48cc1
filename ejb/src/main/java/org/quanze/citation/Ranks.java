package org.quanze.citation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quanze.instrument.DocumentNumber;
import org.quanze.instrument.Instrument;
import org.quanze.instrument.InstrumentTitle;
import org.quanze.instrument.TitleMarks;

/**
 * Tells the rank of an instrument (效力位阶) by its title, its issuer and its number, as far as they
 * say so for certain; nothing where they do not. Only rules are issued by orders (令); what has a
 * number with the year in brackets is a normative document.
 */
public final class Ranks {

  private static final Pattern NORMATIVE = Pattern.compile("(?:通知|意见|通告|公告|批复|复函|函|方案|纪要|清单|目录)$");
  private static final Pattern REGULATION = Pattern.compile("(?:条例|规定|办法|细则|规则)$");
  private static final Pattern LAW = Pattern.compile("^中华人民共和国.*法$");

  // Of a city, 市 alone says nothing: 《城市市容和环境卫生管理条例》 is one of the State Council.
  private static final Pattern LOCAL =
      Pattern.compile("^(?:.{2,3}省|.{2,6}自治区|.{2,12}自治[州县]|(?:北京|天津|上海|重庆)市).{2,}条例$");

  private static final Pattern DECIDED = Pattern.compile("^国务院关于.*决定$");
  private static final Pattern CONGRESS = Pattern.compile("人民代表大会|人大");
  private static final Pattern PROVINCE = Pattern.compile("(?:省|自治区|(?:北京|天津|上海|重庆)市)人民政府$");
  private static final Pattern DEPARTMENT =
      Pattern.compile("^(?:国家|中华人民共和国|中国|国务院).*(?:部|委员会|总局|局|署|银行|会)$|^[^省市县区州]{2,10}部$");

  private Ranks() {}

  /**
   * Of what is registered under one title, where all of it is of one rank, or of the title alone.
   */
  public static Optional<Rank> of(String title, List<Instrument> registered) {
    Set<Optional<Rank>> all = new HashSet<>();
    registered.forEach(i -> all.add(of(i.title(), i.issuer(), i.documentNumber())));
    Optional<Rank> known = all.size() == 1 ? all.iterator().next() : Optional.empty();
    return known.isPresent() || all.size() > 1 ? known : ofCitation(title);
  }

  /** By the title, and the number behind it, such as 《示例办法》（示例市人民政府令第9号）. */
  private static Optional<Rank> ofCitation(String citation) {
    for (TitleMarks title : TitleMarks.in(citation)) {
      for (String part : DocumentNumber.behind(citation, title)) {
        Optional<DocumentNumber> number = DocumentNumber.read(part);
        if (number.isPresent()) {
          String code = number.get().issuerCode();
          return code.endsWith("主席令")
              ? Optional.of(Rank.LAW)
              : of(title.title(), issuer(number.get()), part);
        }
      }
    }
    return of(citation, "", null);
  }

  /** Whose number it is, as far as it says so; empty where it does not. */
  private static String issuer(DocumentNumber number) {
    List<String> known = number.issuers();
    String code = number.issuerCode();
    return !known.isEmpty()
        ? known.get(0)
        : code.endsWith("令") ? code.substring(0, code.length() - 1) : "";
  }

  /** Of one instrument; an empty issuer and no number where they are not known. */
  static Optional<Rank> of(String title, String issuer, @Nullable String number) {
    Optional<DocumentNumber> read = DocumentNumber.read(number == null ? "" : number);
    String plain = InstrumentTitle.plain(title);
    if (NORMATIVE.matcher(plain).find()) {
      return Optional.of(Rank.NORMATIVE_DOCUMENT);
    }
    if (DECIDED.matcher(plain).matches()) {
      return Optional.of(Rank.STATE_COUNCIL_DECISION);
    }
    if (!issuer.isBlank()) {
      return ofIssuer(plain, issuer.strip(), read.orElse(null));
    }
    if (read.isPresent() && !read.get().order()) {
      return Optional.of(Rank.NORMATIVE_DOCUMENT);
    }
    if (LAW.matcher(plain).matches()) {
      return Optional.of(Rank.LAW);
    }
    if (plain.startsWith("中华人民共和国") && plain.endsWith("条例")) {
      return Optional.of(Rank.ADMINISTRATIVE_REGULATION);
    }
    return LOCAL.matcher(plain).matches() ? Optional.of(Rank.LOCAL_REGULATION) : Optional.empty();
  }

  private static Optional<Rank> ofIssuer(
      String title, String issuer, @Nullable DocumentNumber number) {
    boolean ordered = number != null && number.issuerCode().endsWith("令");
    boolean regulates = REGULATION.matcher(title).find();
    if (CONGRESS.matcher(issuer).find()) {
      return Optional.of(issuer.startsWith("全国") ? Rank.LAW : Rank.LOCAL_REGULATION);
    }
    if (issuer.equals("国务院")) {
      return Optional.of(
          title.endsWith("决定")
              ? Rank.STATE_COUNCIL_DECISION
              : regulates && (number == null || ordered)
                  ? Rank.ADMINISTRATIVE_REGULATION
                  : Rank.NORMATIVE_DOCUMENT);
    }
    if (number == null) {
      return Optional.empty();
    }
    if (!ordered) {
      return Optional.of(Rank.NORMATIVE_DOCUMENT);
    }
    if (issuer.endsWith("人民政府")) {
      boolean province = PROVINCE.matcher(issuer).find();
      return Optional.of(province ? Rank.PROVINCIAL_RULE : Rank.MUNICIPAL_RULE);
    }
    return DEPARTMENT.matcher(issuer).find() ? Optional.of(Rank.DEPARTMENT_RULE) : Optional.empty();
  }
}
