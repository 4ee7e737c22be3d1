//! Text that looks like names, script by script.
//!
//! Random characters hardly ever reach the interesting paths: a name has words of a few letters in one script, joints
//! of its culture between them, and often a title or an initial before them.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::strategy::Union;

/// How names are written in a script.
struct Writing {
    /// A language written so.
    lang: &'static str,
    /// Letters or syllables that begin a word, separated by spaces.
    first: &'static str,
    /// Letters, syllables or marks that go on with it, separated by spaces.
    inner: &'static str,
    /// Names as they are.
    words: &'static str,
    /// Words that may stand before a name.
    before: &'static str,
    /// What stands between words, the usual first.
    joints: &'static [&'static str],
}

/// Another that inflects, one with its script, one that nobody speaks, one shouted, one that is none.
const ODD_LANGS: [&str; 5] = ["hu", "zh-Hant", "xx", "DE", "-"];

const WRITINGS: [Writing; 17] = [
    Writing {
        lang: "en",
        first: "A B C D E G H J K M N O P R S Sh T Th V W Y Z",
        inner: "a e i o u y n r l m s t d k v ch sh th ck ll ee oo",
        words: "John Donald Joe Anna Maria Kim Park Lee George Bush Trump Smith Johnson Jong Un Il Elizabeth Charles",
        before: "Mr. Mrs. Dr. President Sir General Prof. Sheikh",
        joints: &[" ", " ", " ", "-", ", ", " van ", " Jr. ", " II ", " H. "],
    },
    Writing {
        lang: "fr",
        first: "A B Ch D É F G J L M N Ou P R S V Œ",
        inner: "a é è ê ë i ï o ô ou u ch ss s t n r l m d v y ff ç",
        words: "Andreï Choïgou Belooussov Emmanuel Macron François Loïc Hélène Poutine Zelensky Oumierov Béatrice",
        before: "M. Mme Dr le général président",
        joints: &[" ", " ", " ", "-", " de ", " d’", " d'"],
    },
    Writing {
        lang: "pl",
        first: "Ą B C Cz D Ł M Sz Ś W Z Ż",
        inner: "a ą e ę i ó o u y sz cz rz ż ź ś ć ń ł n k w r",
        words: "Łukasz Wałęsa Andrzej Duda Jarosław Kaczyński Szojgu Biełousow Trumpa Trumpem Zełenski",
        before: "Pan prezydent",
        joints: &[" ", " ", "-"],
    },
    Writing {
        lang: "tr",
        first: "A B C Ç D E I İ K M Ö R S Ş T Y",
        inner: "a e ı i o ö u ü ğ ş ç n r l m d y",
        words: "Recep Tayyip Erdoğan Kemal Kılıçdaroğlu İmamoğlu Ekrem Işık",
        before: "Sayın",
        joints: &[" ", " ", "-"],
    },
    Writing {
        lang: "ru",
        first: "А Б В Г Д Е Ж К Л М Н П Р С Т Х Ч Ш Ю Я",
        inner: "а е ё и о у ы э я ю й б в г д ж з к л м н п р с т х ц ч ш щ ь ъ",
        words: "Владимир Путин Андрей Белоусов Рэмович Сергей Шойгу Петровна Ким Чен Ын Трамп Дональд Мария",
        before: "г-н президент генерал",
        joints: &[" ", " ", " ", "-", ", ", " А. "],
    },
    Writing {
        lang: "uk",
        first: "А Б В Г Ґ Д Є З І Ї К Л М О П",
        inner: "а е є и і ї о у я ь в г д з к л м н п р с т ’ ц",
        words: "Володимир Зеленський Рустем Умєров Сергій Микола Лук'яненко В’ячеслав",
        before: "пан пані президент",
        joints: &[" ", " ", "-"],
    },
    Writing {
        lang: "el",
        first: "Α Β Γ Δ Ε Κ Λ Μ Ν Π Σ Τ Χ",
        inner: "α ά ε έ η ή ι ί ϊ ΐ ο ό υ ύ ω ώ ν σ ρ λ μ τ κ π ς",
        words: "Κυριάκος Μητσοτάκης Αλέξης Τσίπρας Σίσυφος Πούτιν",
        before: "κ. πρόεδρος",
        joints: &[" ", " ", "-"],
    },
    Writing {
        lang: "ar",
        first: "ا ب ت ج ح خ د ر س ش ص ع غ ف ق ك م ن ه و ي ال عبد",
        inner: "ا ب ت ة ح د ر س ش ع ف ك ل م ن ه و ي ى ئ ء أ إ َ ِ ّ ـ",
        words: "محمد أحمد الأسد بشار السيسي عبد الفتاح بوتين فلاديمير ونتنياهو ترامب القذافي علي حسين",
        before: "الرئيس السيد الدكتور الشيخ",
        joints: &[" ", " ", " ", " بن ", "، "],
    },
    Writing {
        lang: "fa",
        first: "ا آ ب پ ت ج چ خ د ر ز ژ س ش ع ک گ م ن ه و ی",
        inner: "ا ب پ ت د ر ز ژ س ش ک گ ل م ن ه و ی ۀ \u{200c} ئ",
        words: "علی خامنه\u{200c}ای ابراهیم رئیسی محمود احمدی\u{200c}نژاد کیانوش روحانی حسن",
        before: "آیت\u{200c}الله دکتر رئیس\u{200c}جمهور",
        joints: &[" ", " ", "\u{200c}"],
    },
    Writing {
        lang: "he",
        first: "א ב ג ד ה ו ז ח ט י כ ל מ נ ס ע פ צ ק ר ש ת",
        inner: "א ב ג ד ה ו ח י כ ל מ נ ר ש ת ך ם ן ף ץ ' ׳ \u{5b0} \u{5b7}",
        words: "בנימין נתניהו יצחק הרצוג ג'ון ז׳בוטינסקי פוטין ולדימיר טראמפ",
        before: "מר ד\"ר הנשיא",
        joints: &[" ", " ", "-", "־"],
    },
    Writing {
        lang: "ko",
        first: "김 이 박 노 최 정 강 조 윤 장 임 남궁 푸",
        inner: "정 은 일 광 철 석 열 재 명 근 혜 대 중 틴 트 럼 프",
        words: "김정은 김정일 노광철 윤석열 이재명 박근혜 푸틴 도널드 트럼프 블라디미르",
        before: "대통령",
        joints: &["", "", " ", "·"],
    },
    Writing {
        lang: "ja",
        first: "プ ト キ シ ジ ウ ア マ ゼ ラ",
        inner: "ー ン ラ ト ョ ウ ン ス キ ィ ッ プ チ リ ミ ル",
        words: "ウラジーミル プーチン キム ジョンウン ドナルド トランプ ゼレンスキー ショイグ",
        before: "ドクター",
        joints: &["・", "・", "･", " ", "＝"],
    },
    Writing {
        lang: "zh",
        first: "习 王 李 张 陈 金 安 普 毛 歐陽 司马 岸",
        inner: "近 平 正 恩 晋 三 京 特 明 国 文 田 晉 東 惠",
        words: "习近平 普京 弗拉基米尔 金正恩 金正日 安倍晋三 陳水扁 特朗普 泽连斯基",
        before: "总统",
        joints: &["", "", "·", "・", " "],
    },
    Writing {
        lang: "hi",
        first: "न म र स अ क प व द श ट ह",
        inner: "ा ि ी ु ू े ै ो ं ् र म न त ल द व त् द्र",
        words: "नरेंद्र मोदी राहुल गांधी व्लादिमीर पुतिन डोनाल्ड ट्रंप अमित शाह",
        before: "श्री डॉ. राष्ट्रपति",
        joints: &[" ", " ", "-"],
    },
    Writing {
        lang: "th",
        first: "ก ท ป ว ส แ เ อ ช พ",
        inner: "า ิ ี ุ ู ั ์ ้ ่ น ร ม ง ว ต",
        words: "แพทองธาร ชินวัตร ทักษิณ ประยุทธ์ จันทร์โอชา ปูติน",
        before: "นาย นาง",
        joints: &[" ", " ", ""],
    },
    Writing {
        lang: "ka",
        first: "ა ბ გ დ ვ ზ თ კ მ ნ პ ს შ ჩ",
        inner: "ა ე ი ო უ ბ ვ ლ მ ნ რ ს შ ძ ხ ჯ",
        words: "მიხეილ სააკაშვილი სალომე ზურაბიშვილი ბიძინა ივანიშვილი პუტინი",
        before: "ბატონი",
        joints: &[" ", " ", "-"],
    },
    Writing {
        lang: "hy",
        first: "Ա Բ Գ Դ Ն Պ Ս Վ Փ",
        inner: "ա ե ի ո ու և ն կ լ յ մ ս շ ր",
        words: "Նիկոլ Փաշինյան Սերժ Սարգսյան Վլադիմիր Պուտին Եվգենի",
        before: "Պարոն",
        joints: &[" ", " ", "-"],
    },
];

fn pieces(list: &'static str) -> impl Strategy<Value = &'static str> {
    select(list.split(' ').filter(|piece| !piece.is_empty()).collect::<Vec<_>>())
}

impl Writing {
    /// A word: one of the script's names, a made-up one, or one shouted.
    fn word(&'static self) -> impl Strategy<Value = String> {
        let made = (pieces(self.first), vec(pieces(self.inner), 1..7))
            .prop_map(|(first, inner)| format!("{first}{}", inner.concat()));
        prop_oneof![
            4 => pieces(self.words).prop_map(str::to_owned),
            3 => made,
            1 => pieces(self.words).prop_map(str::to_uppercase),
            1 => pieces(self.first).prop_map(|letter| format!("{letter}.")),
        ]
    }

    /// A name of one to five words.
    fn name(&'static self) -> impl Strategy<Value = String> {
        let words = vec((self.word(), select(self.joints)), 1..6);
        let before = prop_oneof![4 => Just(""), 1 => pieces(self.before)];
        (before, words).prop_map(|(before, words)| {
            let mut name = before.to_owned();
            for (index, (word, joint)) in words.iter().enumerate() {
                let joint = if index > 0 { joint } else { " " };
                if !name.is_empty() {
                    name.push_str(joint);
                }
                name.push_str(word);
            }
            name
        })
    }
}

/// Names of one to five words in seventeen languages and twelve scripts: real and made-up words, initials, titles, and
/// the joints of their culture between them.
///
/// ```
/// use aka::laws;
/// use aka::text::{bare_key, fold};
/// use proptest::prelude::*;
///
/// proptest!(|(name in laws::names())| {
///     prop_assert!(!bare_key(&name).is_empty());
///     let lower = name.to_lowercase();
///     prop_assert_eq!(fold(&lower), fold(&name));
/// });
/// ```
pub fn names() -> impl Strategy<Value = String> {
    Union::new(WRITINGS.iter().map(|writing| writing.name().boxed()))
}

/// A word of a name in any of the scripts.
pub(super) fn word() -> impl Strategy<Value = String> {
    Union::new(WRITINGS.iter().map(|writing| writing.word().boxed()))
}

/// A language a name may be said to be in: mostly none, rarely one that nobody speaks.
pub(super) fn lang() -> impl Strategy<Value = &'static str> {
    let known: Vec<&str> = WRITINGS.iter().map(|writing| writing.lang).collect();
    prop_oneof![3 => Just(""), 3 => select(known), 1 => select(&ODD_LANGS[..])]
}

/// The languages that are asked for by turns: those of the scripts, and codes that are unusual or wrong.
pub(super) fn langs() -> Vec<&'static str> {
    WRITINGS.iter().map(|writing| writing.lang).chain(ODD_LANGS).collect()
}
