package dev.bluestore;

/**
 * How far a scan has come.
 *
 * @param segments in how many parts the table is read
 * @param ended how many of them are read to their end
 * @param pages how many pages of up to 1 MB were read
 * @param items how many items of the entity, meeting the condition, were in them
 */
public record ScanProgress(int segments, int ended, long pages, long items) {

  ScanProgress and(int moreItems, boolean isLastPage) {
    return new ScanProgress(segments, ended + (isLastPage ? 1 : 0), pages + 1, items + moreItems);
  }
}
