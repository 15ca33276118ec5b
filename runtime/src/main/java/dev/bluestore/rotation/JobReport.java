package dev.bluestore.rotation;

/**
 * What a job has done in all of its steps, by all of its workers.
 *
 * @param kind the kind of job
 * @param finished whether it is done; else something must be put right first ({@link
 *     JobOptions#onRefused} tells what), and then it goes on where it is run again
 * @param read how many rows were read; each step reads them anew
 * @param changed how many rows were changed, key records included
 * @param bytes their size
 * @param refused how many rows did not open, each time that they were looked at
 */
public record JobReport(
    String kind, boolean finished, long read, long changed, long bytes, long refused) {

  static JobReport of(Job job) {
    Counts total = job.total();
    return new JobReport(
        job.kind(),
        job.step().isEmpty(),
        total.read(),
        total.changed(),
        total.bytes(),
        total.refused());
  }
}
