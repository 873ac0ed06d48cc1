package org.quanze.web.statistics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quanze.statistics.ReportKey;
import org.quanze.statistics.ReportedFigures;
import org.quanze.statistics.StatisticsReport.GivenBack;
import org.quanze.statistics.StatisticsReport.Submission;

/** A submission with the report that it is of. */
public record SubmissionView(ReportKey report, Submission submission) {

  ReportedFigures.Of key() {
    return new ReportedFigures.Of(report, submission.number());
  }

  public int number() {
    return submission.number();
  }

  public int position() {
    return submission.position();
  }

  public Instant at() {
    return submission.at();
  }

  public String person() {
    return submission.person();
  }

  public @Nullable GivenBack returned() {
    return submission.returned();
  }
}
