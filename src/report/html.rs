//! Entities as a page for a browser.

use std::fmt::{self, Write};

use super::escaped::Escaped;
use super::forms::{Form, counted, documents, forms, groups};
use super::open::{Doubt, TOLD as DOUBTS, doubts};
use super::weakest::TOLD;
use crate::bits::{Bits, Probability};
use crate::id::MentionId;
use crate::model::{Comparison, Evidence};
use crate::resolver::{Entity, Halves, Link, Resolution, Resolver};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// Below this a form or an entity is marked as doubtful: one claim in ten may be wrong.
const DOUBT: f64 = 0.9;

/// A page that shows the entities of a resolution: their forms by language, how sure each is, and the links that hold
/// them together with their bits, the weakest first, and what would split it; and of parts of names that were left open
/// whom they may stand for. A box finds entities by any of their forms.
///
/// The page is one file that loads nothing from elsewhere and can be mailed or archived; it suits phones and desktops,
/// light and dark. All texts are escaped. Its size is proportional to the number of mentions.
///
/// ```
/// use aka::{Resolver, report};
///
/// let resolution = Resolver::new().resolve(["Kim Jong Un", "김정은", "<script>"]);
/// let page = report::html(&resolution, "Kims & others");
/// assert!(page.contains("<title>Kims &amp; others</title>") && page.contains("&lt;script&gt;"));
/// ```
pub fn html(resolution: &Resolution, title: &str) -> String {
    let mut page = String::new();
    // Writing into a string cannot fail.
    let _ = write_page(&mut page, None, resolution, title);
    page
}

/// [`html`], with what speaks for and against the weakest link of each entity, in bits. The resolver is the one that
/// made the resolution.
///
/// ```
/// use aka::{Resolver, report};
///
/// let resolver = Resolver::new();
/// let resolution = resolver.resolve(["Kim Jong Un", "김정은", "Kim Jong Il"]);
/// let page = report::html_explained(&resolver, &resolution, "Kims");
/// assert!(page.contains("before anything is compared"));
/// ```
pub fn html_explained(resolver: &Resolver, resolution: &Resolution, title: &str) -> String {
    let mut page = String::new();
    let _ = write_page(&mut page, Some(resolver), resolution, title);
    page
}

fn write_page(out: &mut String, resolver: Option<&Resolver>, resolution: &Resolution, title: &str) -> fmt::Result {
    let title = Escaped(title);
    let entities = counted(resolution.entities().len(), "entity");
    let (number, noun) = entities.split_once(' ').unwrap_or((&entities, ""));
    let mentions = counted(resolution.mentions().len(), "mention");
    // The policy forbids the page to load anything, whatever a name may hold.
    write!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n\
         <p><span id=\"count\" aria-live=\"polite\">{number}</span> {noun}, {mentions}</p>\n\
         <input type=\"search\" placeholder=\"Find a name in any script\" aria-label=\"Find a name\" hidden>\n<main>\n"
    )?;
    for entity in resolution.entities() {
        card(out, resolver, resolution, &entity)?;
    }
    write!(out, "</main>\n<script>\n{SCRIPT}</script>\n</body>\n</html>\n")
}

fn card(out: &mut String, resolver: Option<&Resolver>, resolution: &Resolution, entity: &Entity<'_>) -> fmt::Result {
    write!(out, "<article>\n<h2><bdi>{}</bdi></h2>\n<div class=\"facts\">", Escaped(entity.name()))?;
    if let Some(kind) = entity.kind() {
        write!(out, "<span title=\"p = {}\">{kind}</span>", entity.kind_confidence())?;
    }
    write!(out, "<span>{}</span>", counted(entity.len(), "mention"))?;
    match documents(entity) {
        0 => {}
        documents => write!(out, "<span>{}</span>", counted(documents, "document"))?,
    }
    writeln!(out, "<span class=\"key\"><bdi>{}</bdi></span></div>", Escaped(entity.key()))?;
    let confidence = entity.confidence();
    let p = confidence.get();
    writeln!(
        out,
        "<div class=\"sure\"><meter min=\"0\" max=\"1\" low=\"{DOUBT}\" optimum=\"1\" value=\"{p:.4}\"></meter>\
         <span title=\"probability that its members are one\">{confidence}</span></div>\n<dl>"
    )?;
    for group in groups(entity) {
        write!(out, "<dt>{}</dt><dd>", Escaped(&group.label))?;
        for form in &group.forms {
            form_of(out, form, group.lang())?;
        }
        writeln!(out, "</dd>")?;
    }
    writeln!(out, "</dl>")?;
    open(out, entity)?;
    links(out, resolution, entity)?;
    if let Some(halves) = entity.halves() {
        split(out, resolver, resolution, &halves)?;
    }
    writeln!(out, "</article>")
}

fn form_of(out: &mut String, form: &Form<'_>, lang: Option<&str>) -> fmt::Result {
    let doubt = if form.confidence.get() < DOUBT { " class=\"doubt\"" } else { "" };
    write!(out, "<span title=\"p = {} that it belongs here\"><bdi{doubt}", form.confidence)?;
    if let Some(lang) = lang {
        // Browsers choose the shapes of Han characters by the language.
        write!(out, " lang=\"{}\"", Escaped(lang))?;
    }
    write!(out, ">{}</bdi>", Escaped(form.text))?;
    if form.count > 1 {
        write!(out, " <small>×{}</small>", form.count)?;
    }
    write!(out, "</span> ")
}

/// Whom parts of names may stand for that were left open.
fn open(out: &mut String, entity: &Entity<'_>) -> fmt::Result {
    for Doubt { text, count, candidates, nil } in doubts(entity).iter().take(DOUBTS) {
        write!(out, "<p class=\"open\"><bdi>{}</bdi>", Escaped(text))?;
        if *count > 1 {
            write!(out, " <small>×{count}</small>")?;
        }
        write!(out, " is open:")?;
        for (name, share) in candidates {
            write!(out, " <bdi>{}</bdi> {share},", Escaped(name))?;
        }
        writeln!(out, " none of them {nil}</p>")?;
    }
    Ok(())
}

fn links(out: &mut String, resolution: &Resolution, entity: &Entity<'_>) -> fmt::Result {
    let mut links: Vec<&Link> = entity.links().collect();
    links.sort_by_key(|link| (link.bits, link.a, link.b));
    let Some(weakest) = links.first() else { return Ok(()) };
    writeln!(
        out,
        "<details><summary>{}, the weakest of {} bits</summary>\n<table>",
        counted(links.len(), "link"),
        weakest.bits
    )?;
    for (index, link) in links.iter().enumerate() {
        let class = if index == 0 { " class=\"weakest\"" } else { "" };
        let [a, b] = [link.a, link.b].map(|id| Escaped(text(resolution, id)));
        let probability: Probability = link.probability();
        write!(out, "<tr{class}><td><bdi>{a}</bdi> ~ <bdi>{b}</bdi>")?;
        if let Some(context) = resolution.context(link) {
            write!(out, " <small>{} bits, {}</small>", context.bits, Escaped(&context.to_string()))?;
        }
        writeln!(out, "</td><td title=\"p = {probability}\">{}</td></tr>", link.bits)?;
    }
    writeln!(out, "</table></details>")
}

/// What the entity falls into without its weakest link, and why that link holds.
fn split(out: &mut String, resolver: Option<&Resolver>, resolution: &Resolution, halves: &Halves) -> fmt::Result {
    let Halves { link, a, b, .. } = halves;
    writeln!(out, "<details><summary>What would split it</summary>")?;
    let [left, right] = [link.a, link.b].map(|id| Escaped(text(resolution, id)));
    writeln!(out, "<p>Without <bdi>{left}</bdi> ~ <bdi>{right}</bdi> it falls apart into</p>\n<ol>")?;
    for half in [a, b] {
        write!(out, "<li>")?;
        let forms = forms(resolution, half);
        for form in forms.iter().take(TOLD) {
            form_of(out, form, None)?;
        }
        match forms.len().saturating_sub(TOLD) {
            0 => writeln!(out, "</li>")?,
            rest => writeln!(out, "and {}</li>", counted(rest, "other form"))?,
        }
    }
    writeln!(out, "</ol>")?;
    if let Some(comparison) = resolver.and_then(|resolver| resolver.explain_link(resolution, link)) {
        waterfall(out, &comparison)?;
    }
    writeln!(out, "</details>")
}

/// A comparison as a table: what is compared, why, and the bits.
fn waterfall(out: &mut String, comparison: &Comparison) -> fmt::Result {
    let row = |out: &mut String, what: &str, pair: &str, note: &str, bits: Bits| {
        let note = Escaped(note);
        writeln!(out, "<tr><td>{what}</td><td>{pair} <small>{note}</small></td><td>{bits}</td></tr>")
    };
    writeln!(out, "<table class=\"why\">")?;
    row(out, "prior", "", "before anything is compared", comparison.prior())?;
    for Evidence { feature, left, right, bits, note } in comparison.evidence() {
        let side =
            |text: &str| if text.is_empty() { "–".to_owned() } else { format!("<bdi>{}</bdi>", Escaped(text)) };
        let pair = if left.is_empty() && right.is_empty() {
            String::new()
        } else {
            format!("{} ~ {}", side(left), side(right))
        };
        row(out, &feature.to_string(), &pair, note, *bits)?;
    }
    row(out, "total", "", &format!("p = {}", comparison.probability()), comparison.total())?;
    writeln!(out, "</table>")
}

fn text(resolution: &Resolution, id: MentionId) -> &str {
    resolution.mentions().get(id.index()).map_or("", |mention| mention.text())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Mention, Resolver};

    #[test]
    fn texts_are_escaped_wherever_they_stand() {
        let evil = "\"'><img src=x onerror=alert(1)>&\u{202e}";
        let mentions = [Mention::new(evil).lang(evil).document(evil), Mention::new(evil).id(evil)];
        let page = html(&Resolver::new().resolve(mentions), evil);
        assert!(!page.contains("<img") && !page.contains('\u{202e}'), "{page}");
        assert!(page.contains("&quot;&#39;&gt;&lt;img src=x onerror=alert(1)&gt;&amp;"));
    }

    #[test]
    fn the_page_loads_nothing() {
        let page = html(&Resolver::new().resolve(["Kyiv", "Київ"]), "t");
        for outside in ["http://", "https://", "src=\"", "href=", "url(", "@import"] {
            assert!(!page.contains(outside), "{outside}");
        }
    }

    #[test]
    fn what_would_split_an_entity_is_told() {
        let resolver = Resolver::new();
        let resolution = resolver.resolve(["Vladimir Putin", "Владимир Путин", "<Poutine>", "Oslo"]);
        let (plain, explained) = (html(&resolution, "t"), html_explained(&resolver, &resolution, "t"));
        let splits = resolution.entities().filter(|entity| entity.halves().is_some()).count();
        for page in [&plain, &explained] {
            assert!(splits > 0 && page.matches("What would split it").count() == splits, "{page}");
            for tag in ["details", "table", "ol", "li", "tr", "td", "p", "bdi", "span"] {
                let [open, close] = [format!("<{tag}"), format!("</{tag}>")].map(|tag| page.matches(&tag).count());
                assert!(open >= close && close > 0, "{tag}: {open} {close}");
            }
        }
        assert_eq!((plain.matches("class=\"why\"").count(), explained.matches("class=\"why\"").count()), (0, splits));
    }

    #[test]
    fn what_is_open_is_told() {
        let names = ["<b> Johnson", "Michael Johnson", "Johnson", "Johnson"];
        let page = html(&Resolver::new().resolve(names.map(|name| Mention::new(name).document("d"))), "t");
        let line = page.lines().find(|line| line.contains("class=\"open\"")).unwrap();
        assert!(line.starts_with("<p class=\"open\"><bdi>Johnson</bdi> <small>×2</small> is open: <bdi>"), "{line}");
        assert!(line.contains("<bdi>Michael Johnson</bdi> 0.4") && !line.contains("<b>"), "{line}");
        assert!(!html(&Resolver::new().resolve(["Oslo"]), "t").contains("is open"));
    }

    #[test]
    fn every_entity_form_and_link_is_there() {
        let names = ["Vladimir Putin", "Владимир Путин", "Wladimir Putin", "Xi Jinping", "习近平", ""];
        let resolution = Resolver::new().resolve(names);
        let page = html(&resolution, "t");
        assert_eq!(page.matches("<article>").count(), resolution.entities().len());
        assert_eq!(page.matches("<tr").count(), resolution.links().len());
        assert!(names.iter().all(|name| page.contains(&format!(">{name}</bdi>"))));
        assert!(
            html(&Resolver::new().resolve([""; 0]), "").contains("0 entities, 0 mentions".split_once(' ').unwrap().1)
        );
    }
}
