package org.quanze.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.quanze.run.Trial;
import org.quanze.system.Matrix.Operation;
import org.quanze.system.MatrixActs.Attempt;

/** Attempts on what belongs to the whole registry: legal instruments, the calendar, the units. */
final class MatrixRegistry {
  private static final int YEAR = 2171;

  private final Fresh<Client> administrator;

  MatrixRegistry(Trial trial) {
    this.administrator = new Fresh<>(() -> Client.of(trial, "sysadmin"));
    MatrixDrafts.done(Act.REGISTER.once(administrator.get(), instrument(0)), "InstrumentSaved");
  }

  /** The attempt of an operation. */
  Attempt ready(Operation operation) {
    int number = Inputs.number();
    return switch (operation.name()) {
      case "instrumentRegister" ->
          client -> MatrixOutcome.of(Act.REGISTER.once(client, instrument(number)));
      case "instrumentStateStatus" -> {
        JsonNode registered = Act.REGISTER.once(administrator.get(), instrument(number));
        MatrixDrafts.done(registered, "InstrumentSaved");
        Map<String, Object> input =
            Map.of(
                "instrument",
                registered.at("/instrument/id").asText(),
                "expectedVersion",
                registered.at("/instrument/version").asInt(),
                "status",
                "REPEALED",
                "since",
                Inputs.today().toString(),
                "document",
                "废止文件（测试构造）");
        yield client -> MatrixOutcome.of(Act.STATE_STATUS.once(client, input));
      }
      case "listTypeRegister" ->
          client -> MatrixOutcome.of(Act.LIST_TYPE.once(client, listType(number)));
      case "listTypeLengthen" -> {
        JsonNode registered = Act.LIST_TYPE.once(administrator.get(), listType(number));
        MatrixDrafts.done(registered, "ListTypeRegistered");
        Map<String, Object> note = Map.of("key", "note", "zh", "备注", "en", "Note", "type", "TEXT");
        Map<String, Object> input =
            Map.of(
                "code",
                "MATRIX_" + number,
                "expectedVersion",
                registered.at("/listType/version").asInt(),
                "elements",
                List.of(note));
        yield client -> MatrixOutcome.of(Act.LENGTHEN.once(client, input));
      }
      case "codeTableRegister" ->
          client -> MatrixOutcome.of(Act.CODE_TABLE.once(client, codeTable(number)));
      case "ratioDefine" -> client -> MatrixOutcome.of(Act.RATIO.once(client, ratio(number)));
      case "POST /organisation" ->
          client -> MatrixOutcome.of(client.post("/organisation", unit(number)));
      case "POST /calendar" -> client -> MatrixOutcome.of(client.post("/calendar", notice(number)));
      default -> throw new IllegalArgumentException("No input for " + operation);
    };
  }

  private static Map<String, Object> ratio(int number) {
    List<Map<String, Object>> powers = List.of(Map.of("listType", "POWER"));
    return Map.of(
        "code",
        "MATRIX_" + number,
        "zh",
        "示例比率（测试构造）",
        "en",
        "Constructed ratio",
        "source",
        "测试构造",
        "numerator",
        powers,
        "denominator",
        powers);
  }

  private static Map<String, Object> instrument(int number) {
    return Map.of(
        "title",
        "示例矩阵条例" + number + "（测试构造）",
        "issuer",
        "示例人民代表大会",
        "since",
        Inputs.today().minusDays(1).toString());
  }

  private static Map<String, Object> listType(int number) {
    Map<String, Object> phone = Map.of("key", "phone", "zh", "电话", "en", "Phone", "type", "TEXT");
    return Map.of(
        "code", "MATRIX_" + number,
        "zh", "示例清单" + number + "（测试构造）",
        "en", "Constructed list " + number,
        "scheme", Map.of("code", "NATIONAL"),
        "elements", List.of(phone));
  }

  private static Map<String, Object> codeTable(int number) {
    return Map.of(
        "code", "MATRIX_" + number,
        "zh", "示例代码表" + number + "（测试构造）",
        "en", "Constructed table " + number,
        "source", "测试构造",
        "values", List.of(Map.of("value", "1", "zh", "一", "en", "One")));
  }

  private static String unit(int number) {
    return """
        {"divisions":[],"publishers":[],
         "departments":[{"publisher":"990801","name":"示例新局%d","codes":[]}]}"""
        .formatted(number);
  }

  private static String notice(int number) {
    return """
        {"documentNumber":"示构发〔%d〕%d号","title":"放假安排（测试构造）","signedOn":"2026-01-01",
         "year":%d,"days":[{"first":"%d-01-01","zh":"元旦","en":"New Year"}]}"""
        .formatted(YEAR, number, YEAR, YEAR);
  }
}
