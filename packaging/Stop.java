/// Ends the packaging with a sentence.
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stop(String sentence) {
        super(sentence);
    }
}
