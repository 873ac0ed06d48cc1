package org.quanze.run;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person needs to know once everything runs. */
final class Welcome {
  private static final List<String> ACCOUNTS =
      List.of(
          "editor-a        示例市民政局·编辑",
          "editor-b        示例市人力资源和社会保障局·编辑",
          "list-editor     示例市委编办·起草",
          "first           示例市·初审",
          "secrecy         示例市·保密审查",
          "legality        示例市司法局·合法性审查",
          "countersign     示例市各部门·会签",
          "second          示例市·审核",
          "list-office     示例市委编办·审改审核",
          "government      示例市人民政府·政府审批",
          "publisher       示例市人民政府·审发",
          "editor-town     示例镇人民政府·编辑",
          "publisher-town  示例镇人民政府·审发",
          "importer        示例市人民政府·清单管理",
          "statistics      示例市民政局·统计员",
          "privacy         示例市人民政府·个人信息保护",
          "auditor         示例市安全审计员",
          "sysadmin        示例市系统管理员",
          "secadmin        示例市安全保密管理员");

  private Welcome() {}

  static String text(Settings settings) {
    return String.format(
        Locale.ROOT,
        """

        Quanze runs with %5$s. Ctrl-C stops everything and keeps the data.

          Application      %1$s/
          GraphQL          %1$s/graphql
          GraphiQL         %1$s/graphiql
          Who am I         %1$s/whoami
          Health           %2$s/health
          Keycloak         %3$s

        Demo accounts, all with the password quanze-demo:
        %4$s

        A first query: what changed between editions 1 and 3 of the powers of 示例市?
          curl -s %1$s/graphql -H 'Content-Type: application/json' -d '{"query":"{ comparison(of: { list: { publisher: \\"990100\\", listType: \\"POWER\\" } }, from: { edition: 1 }, to: { edition: 3 }) { summary { kind count } } }"}'
        A second: the licences of the prefecture.
          curl -s %1$s/graphql -H 'Content-Type: application/json' -d '{"query":"{ powers(filter: { publisher: \\"990100\\", category: \\"01\\" }, first: 5) { totalCount nodes { code name limitDays department { name } } } }"}'
        A token for changes, good for five minutes:
          curl -s %3$s/protocol/openid-connect/token -d grant_type=password -d client_id=quanze-cli -d username=editor-a -d password=quanze-demo
        """,
        settings.url(),
        settings.managementUrl(),
        settings.issuer(),
        accounts(),
        data(settings));
  }

  private static String data(Settings settings) {
    return settings.sample() ? "the sample prefecture (示例市, constructed)" : "no sample";
  }

  private static String accounts() {
    return ACCOUNTS.stream().map(line -> "  " + line).collect(Collectors.joining("\n"));
  }
}
