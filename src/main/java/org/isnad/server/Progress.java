package org.isnad.server;

/** Hears how much of a long preparation is done, and may end it. */
interface Progress {
    /** Of one who waits for it. */
    Progress SILENT = new Progress() {
        @Override
        public void done(double share) {
            // Nobody looks on.
        }

        @Override
        public void check() {
            // Nobody stops it.
        }
    };

    /** @param share 0 to 1 */
    void done(double share);

    /**
     * Called every now and then.
     *
     * @throws java.util.concurrent.CancellationException to end the work
     */
    void check();
}
