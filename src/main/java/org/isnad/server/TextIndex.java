package org.isnad.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.isnad.store.GraphStore;

/**
 * Full text of the articles: Lucene with the folding that the whole program compares words by, and a light stemmer. {@link Prepared}
 * keeps it beside the store under the store's generation, so that it can never disagree with the store.
 */
final class TextIndex {
    static final int PAGE = 20;
    private static final int WORDS_AROUND = 10;
    private static final int MOST = 10_000;

    private final Analyzer analyzer = new FoldedArabic();
    private final GraphStore store;
    private final IndexSearcher searcher;

    private TextIndex(GraphStore store, IndexSearcher searcher) {
        this.store = store;
        this.searcher = searcher;
    }

    /** @param hit whether the words were asked for */
    record Part(String text, boolean hit) {}

    record Hit(String article, List<Part> words) {
        Hit {
            words = List.copyOf(words);
        }
    }

    record Found(long total, List<Hit> hits) {
        Found {
            hits = List.copyOf(hits);
        }
    }

    /** Writes an index of all articles. */
    static void write(Directory directory, GraphStore store, Catalogue catalogue, Progress progress)
            throws IOException {
        List<ArticleRow> articles = catalogue.articles();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new FoldedArabic()))) {
            for (int i = 0; i < articles.size(); i++) {
                ArticleRow article = articles.get(i);
                Document document = new Document();
                document.add(new StringField("iri", article.iri(), Field.Store.YES));
                document.add(new TextField("text", new ArticleTexts(store).text(article.iri()), Field.Store.NO));
                writer.addDocument(document);
                progress.check();
                progress.done((i + 1.0) / articles.size());
            }
            writer.commit();
        }
    }

    /** Opens an index that {@link #write} made. */
    static TextIndex open(Directory directory, GraphStore store) throws IOException {
        return new TextIndex(store, new IndexSearcher(DirectoryReader.open(directory)));
    }

    /** Articles that hold all words, best first, from a place in the list on. */
    Found find(String words, int from) {
        Query query = new QueryBuilder(analyzer).createMinShouldMatchQuery("text", words, 1);
        if (query == null) {
            return new Found(0, List.of());
        }
        try {
            TopDocs top = searcher.search(query, Math.min(from + PAGE, MOST));
            Set<String> wanted = new HashSet<>(terms(words));
            List<Hit> hits = new ArrayList<>();
            ScoreDoc[] docs = top.scoreDocs;
            for (int i = from; i < docs.length; i++) {
                String iri = searcher.storedFields().document(docs[i].doc).get("iri");
                hits.add(new Hit(iri, parts(new ArticleTexts(store).text(iri), wanted)));
            }
            return new Found(top.totalHits.value, hits);
        } catch (IOException e) {
            throw new UncheckedIOException("the text index cannot be read", e);
        }
    }

    private List<String> terms(String text) throws IOException {
        List<String> out = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                out.add(term.toString());
            }
            tokens.end();
        }
        return out;
    }

    private record Token(int begin, int end, boolean hit) {}

    /** The stretch with the most asked words, cut into asked and other parts. */
    private List<Part> parts(String text, Set<String> wanted) throws IOException {
        List<Token> all = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                Token token = new Token(offset.startOffset(), offset.endOffset(), wanted.contains(term.toString()));
                if (!all.isEmpty() && all.get(all.size() - 1).begin() == token.begin()) {
                    token = new Token(
                            token.begin(),
                            token.end(),
                            all.remove(all.size() - 1).hit() || token.hit());
                }
                all.add(token);
            }
            tokens.end();
        }
        int best = 0;
        int most = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).hit()) {
                int count = 0;
                for (int j = i; j < Math.min(all.size(), i + 2 * WORDS_AROUND); j++) {
                    count += all.get(j).hit() ? 1 : 0;
                }
                if (count > most) {
                    most = count;
                    best = i;
                }
            }
        }
        int first = Math.max(0, best - WORDS_AROUND);
        int last = Math.min(all.size(), best + 2 * WORDS_AROUND);
        List<Part> parts = new ArrayList<>();
        int at = first < all.size() ? all.get(first).begin() : 0;
        if (first > 0) {
            parts.add(new Part("… ", false));
        }
        for (int i = first; i < last; i++) {
            Token token = all.get(i);
            if (token.hit()) {
                parts.add(new Part(text.substring(at, token.begin()), false));
                parts.add(new Part(text.substring(token.begin(), token.end()), true));
                at = token.end();
            }
        }
        int end = last > 0 ? all.get(last - 1).end() : text.length();
        parts.add(new Part(text.substring(at, Math.max(at, end)) + (last < all.size() ? " …" : ""), false));
        return parts;
    }
}
