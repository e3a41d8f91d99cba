<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ps">
<context>
    <name>Addresses</name>
    <message>
        <source>Add another</source>
        <translation type="unfinished">بل زیات کړئ</translation>
    </message>
    <message>
        <source>{question} ({number})</source>
        <translation type="unfinished">‏{question} ({number})</translation>
    </message>
</context>
<context>
    <name>AsIsPage</name>
    <message>
        <source>Add it as it is</source>
        <translation type="unfinished">هماغسې یې زیات کړئ</translation>
    </message>
    <message>
        <source>Add this file as it is?</source>
        <translation type="unfinished">دا فایل هماغسې زیات شي؟</translation>
    </message>
    <message>
        <source>Do not add it</source>
        <translation type="unfinished">مه یې زیاتوئ</translation>
    </message>
    <message>
        <source>Nothing is taken out of this file. It can tell the place, the day, the device and its owner, and everything that is seen and heard in it: faces, voices, names. The desk reads all of it. Its name is not sent.</source>
        <translation type="unfinished">له دې فایله هېڅ نه ایستل کېږي. ځای، ورځ، آله او څښتن یې ښودلی شي، او هر څه چې پکې لیدل او اورېدل کېږي: مخونه، غږونه، نومونه. دفتر ټول لولي. نوم یې نه لېږل کېږي.</translation>
    </message>
    <message>
        <source>One line for the desk, for example: the original is needed as evidence.</source>
        <translation type="unfinished">دفتر ته یوه کرښه، د بېلګې په توګه: اصل د ثبوت لپاره پکار دی.</translation>
    </message>
    <message>
        <source>The reason has to be one line of at most about 200 letters. Write a shorter one.</source>
        <translation type="unfinished">دلیل باید یوه کرښه وي، تر نږدې ۲۰۰ تورو. لنډ یې ولیکئ.</translation>
    </message>
    <message>
        <source>Why must it stay unchanged?</source>
        <translation type="unfinished">ولې باید نا بدل پاتې شي؟</translation>
    </message>
</context>
<context>
    <name>BlackoutCanvas</name>
    <message>
        <source>Enter makes a box. Arrows move it, with Shift far, with Control they resize it. Enter places it, Delete removes it, Tab goes to the next one.</source>
        <translation type="unfinished">په Enter بکس جوړېږي. غشي یې خوځوي، له Shift سره لرې، له Control سره یې کچه بدلوي. په Enter ایښودل کېږي، په Delete لرې کېږي، Tab بل ته ځي.</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation type="unfinished">عکس</translation>
    </message>
</context>
<context>
    <name>BlackoutList</name>
    <message numerus="yes">
        <source>Covered: %n</source>
        <translation type="unfinished">
            <numerusform>پټ: %Ln</numerusform>
            <numerusform>پټ: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>New box</source>
        <translation type="unfinished">نوی بکس</translation>
    </message>
    <message>
        <source>Nothing is covered yet</source>
        <translation type="unfinished">لا هېڅ نه دي پټ شوي</translation>
    </message>
    <message>
        <source>Uncover the chosen one</source>
        <translation type="unfinished">ټاکل شوی بېرته ښکاره کړئ</translation>
    </message>
    <message>
        <source>What is covered</source>
        <translation type="unfinished">څه پټ شوي</translation>
    </message>
</context>
<context>
    <name>BlackoutPage</name>
    <message>
        <source>Black out what nobody should see</source>
        <translation type="unfinished">هغه تور کړئ چې څوک یې باید ونه ویني</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">وشو</translation>
    </message>
</context>
<context>
    <name>BlackoutTools</name>
    <message>
        <source>Box</source>
        <translation type="unfinished">بکس</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation type="unfinished">برش</translation>
    </message>
    <message>
        <source>How thick</source>
        <translation type="unfinished">څومره پنډ</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished">لوی</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished">منځنی</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished">بیا وکړئ</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished">کوچنی</translation>
    </message>
    <message>
        <source>Thick</source>
        <translation type="unfinished">پنډ</translation>
    </message>
    <message>
        <source>Thin</source>
        <translation type="unfinished">نری</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">بېرته یې کړئ</translation>
    </message>
</context>
<context>
    <name>CitizenStrip</name>
    <message numerus="yes">
        <source>%n report(s) waiting</source>
        <translation type="unfinished">
            <numerusform>%Ln راپور په انتظار</numerusform>
            <numerusform>%Ln راپورونه په انتظار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform>%Ln په انتظار</numerusform>
            <numerusform>%Ln په انتظار</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered {time}</source>
        <translation type="unfinished">ځواب {time}</translation>
    </message>
    <message>
        <source>None waiting</source>
        <translation type="unfinished">هېڅ نه</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished">ونه لېږل شو</translation>
    </message>
    <message>
        <source>Not sent at {time}; everything is kept</source>
        <translation type="unfinished">په {time} ونه لېږل شو؛ هر څه ساتل شوي</translation>
    </message>
    <message>
        <source>Not sent while the vault was locked; everything is kept</source>
        <translation type="unfinished">د خزانې د قلف پر مهال ونه لېږل شو؛ هر څه ساتل شوي</translation>
    </message>
    <message>
        <source>Not sent {time}</source>
        <translation type="unfinished">په {time} ونه لېږل شو</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation type="unfinished">هېڅ په انتظار نه دي</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished">درول شوی</translation>
    </message>
    <message>
        <source>Sending is paused</source>
        <translation type="unfinished">لېږل درول شوي</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished">لېږل کېږي…</translation>
    </message>
    <message>
        <source>Sent while locked</source>
        <translation type="unfinished">د قلف پر مهال ولېږل شو</translation>
    </message>
    <message>
        <source>The desk's server answered at {time}</source>
        <translation type="unfinished">د دفتر سرور په {time} ځواب ورکړ</translation>
    </message>
    <message>
        <source>The desk's server answered while the vault was locked</source>
        <translation type="unfinished">د دفتر سرور د خزانې د قلف پر مهال ځواب ورکړ</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>All eight words are the same</source>
        <translation type="unfinished">اته واړه لفظونه یو شان دي</translation>
    </message>
    <message>
        <source>Anybody can make a file with this name. Compare these eight words with those that the desk gave you another way: in person, on paper, or on the phone by a voice you know.</source>
        <translation type="unfinished">په دې نوم فایل هر څوک جوړولی شي. دا اته لفظونه له هغو سره پرتله کړئ چې دفتر په بله لار درکړي: مخامخ، پر کاغذ، یا په ټیلیفون کې د پېژندل شوي غږ له خوا.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">شاته</translation>
    </message>
    <message>
        <source>Is this your desk?</source>
        <translation type="unfinished">دا ستاسو دفتر دی؟</translation>
    </message>
    <message>
        <source>Join this desk</source>
        <translation type="unfinished">له دې دفتر سره یو ځای شئ</translation>
    </message>
    <message>
        <source>Reports are sent to {hosts}</source>
        <translation type="unfinished">راپورونه دلته لېږل کېږي: {hosts}</translation>
    </message>
    <message>
        <source>The desk is being joined.</source>
        <translation type="unfinished">له دفتر سره یو ځای کېږي.</translation>
    </message>
    <message>
        <source>The eight words of this desk, in this order</source>
        <translation type="unfinished">ددې دفتر اته لفظونه، په همدې ترتیب</translation>
    </message>
    <message>
        <source>The file says: {name}</source>
        <translation type="unfinished">په فایل کې لیکل شوي: {name}</translation>
    </message>
    <message>
        <source>They are not the same</source>
        <translation type="unfinished">یو شان نه دي</translation>
    </message>
    <message>
        <source>This is the desk of the code in your picture. There is nothing more to compare.</source>
        <translation type="unfinished">دا د هغه کوډ دفتر دی چې سکن مو کړ. نور د پرتله کولو څه نشته.</translation>
    </message>
    <message>
        <source>This profile ended on {day}. It still works, but ask the desk for a newer one: what is sealed for an old key stays openable longer.</source>
        <translation type="unfinished">ددې پېژندنې موده په {day} تېره شوه. لا کار کوي، خو له دفتر نوې وغواړئ: څه چې د زړې کیلي لپاره مهر شي تر ډېره پرانیستل کېدای شي.</translation>
    </message>
</context>
<context>
    <name>DateAnswer</name>
    <message>
        <source>How sure are you of the day?</source>
        <translation type="unfinished">د ورځې څومره ډاډه یاست؟</translation>
    </message>
    <message>
        <source>On that day</source>
        <translation type="unfinished">په هماغه ورځ</translation>
    </message>
    <message>
        <source>Some day in that month</source>
        <translation type="unfinished">په هغه میاشت کې کومه ورځ</translation>
    </message>
    <message>
        <source>Some day in that week</source>
        <translation type="unfinished">په هغه اوونۍ کې کومه ورځ</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Day</source>
        <translation type="unfinished">ورځ</translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished">میاشت</translation>
    </message>
    <message>
        <source>Not sure of the day</source>
        <translation type="unfinished">د ورځې ډاډه نه یم</translation>
    </message>
    <message>
        <source>Use the other calendar</source>
        <translation type="unfinished">بله جنتري وکاروئ</translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished">کال</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation type="unfinished">
            <numerusform>%Ln پاتې</numerusform>
            <numerusform>%Ln پاتې</numerusform>
        </translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation type="unfinished">ټول {count}</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished">پرې یې ږدئ</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished">لرې یې کړئ</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation type="unfinished">نورې کلمې</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished">بدل کړئ</translation>
    </message>
    <message>
        <source>Replace all that is left</source>
        <translation type="unfinished">پاتې ټول بدل کړئ</translation>
    </message>
    <message>
        <source>Replace by {replacement}</source>
        <translation type="unfinished">په دې یې بدل کړئ: {replacement}</translation>
    </message>
    <message>
        <source>Show the list of all finds</source>
        <translation type="unfinished">د ټولو موندل شویو لړلیک وښیئ</translation>
    </message>
    <message>
        <source>The find before</source>
        <translation type="unfinished">مخکینی ځای</translation>
    </message>
    <message>
        <source>The next find</source>
        <translation type="unfinished">بل ځای</translation>
    </message>
    <message>
        <source>Write something else</source>
        <translation type="unfinished">بل څه ولیکئ</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished">له {count} څخه {number}</translation>
    </message>
</context>
<context>
    <name>DeletingPage</name>
    <message>
        <source>Delete it for good</source>
        <translation type="unfinished">د تل لپاره یې ړنګ کړئ</translation>
    </message>
    <message>
        <source>Delete this draft?</source>
        <translation type="unfinished">دا مسوده ړنګه شي؟</translation>
    </message>
    <message>
        <source>Delete this report?</source>
        <translation type="unfinished">دا راپور ړنګ شي؟</translation>
    </message>
    <message>
        <source>Its key is overwritten, so that no copy of this vault opens it any more. A disk may keep older copies of that key for a while; the passphrase still protects those.</source>
        <translation type="unfinished">کیلي یې پاکېږي، څو ددې خزانې هېڅ کاپي یې پرانه نیزي. ډیسک ښایي تر یو مهاله د کیلي زړې نسخې وساتي؛ پټ لفظونه یې لا ساتي.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished">پرې یې ږدئ</translation>
    </message>
</context>
<context>
    <name>DemoPage</name>
    <message>
        <source>A demonstration on this computer</source>
        <translation type="unfinished">پر دې کمپیوټر تمرین</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">شاته</translation>
    </message>
    <message>
        <source>Nothing of it reaches anybody: no person reads what you send, and it is gone when the program ends. This vault stays a demonstration for good. For real reports, make another vault later.</source>
        <translation type="unfinished">هېچا ته هېڅ نه رسېږي: څه چې لېږئ څوک یې نه لولي، او د پروګرام له تړلو سره ورکېږي. دا خزانه د تل لپاره تمرین پاتې کېږي. د رښتینو راپورونو لپاره وروسته بله خزانه جوړه کړئ.</translation>
    </message>
    <message>
        <source>Start the demonstration</source>
        <translation type="unfinished">تمرین پیل کړئ</translation>
    </message>
    <message>
        <source>The demo desk is being made. This takes a few seconds.</source>
        <translation type="unfinished">د تمرین دفتر جوړېږي. څو ثانیې وخت نیسي.</translation>
    </message>
    <message>
        <source>The program makes a desk and its server here, and you can write, seal and send as you would for real.</source>
        <translation type="unfinished">پروګرام دلته دفتر او سرور یې جوړوي، او تاسو د رښتیا په شان لیکلی، مهرولی او لېږلی شئ.</translation>
    </message>
</context>
<context>
    <name>DemoWatch</name>
    <message>
        <source>Start it again</source>
        <translation type="unfinished">بیا یې پیل کړئ</translation>
    </message>
    <message>
        <source>The demo desk's server does not run.</source>
        <translation type="unfinished">د تمریني دفتر سرور نه چلېږي.</translation>
    </message>
    <message>
        <source>The demo desk's server ended.</source>
        <translation type="unfinished">د تمریني دفتر سرور پای ته ورسېد.</translation>
    </message>
</context>
<context>
    <name>DemonstrationStrip</name>
    <message>
        <source>Demonstration: nothing leaves this computer</source>
        <translation type="unfinished">تمرین: له دې کمپیوټره هېڅ نه وځي</translation>
    </message>
</context>
<context>
    <name>DeskFilePage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">شاته</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished">فایل وټاکئ…</translation>
    </message>
    <message>
        <source>The code was read. It stands for the desk at {address}. Now choose the desk's profile file: the program checks that it belongs to this code, so there are no words to compare.</source>
        <translation type="unfinished">کوډ ولوستل شو. د هغه دفتر دی چې پته یې ده {address}. اوس د دفتر د پېژندنې فایل وټاکئ: پروګرام پخپله ګوري چې ددې کوډ دی، نو د پرتله کولو لفظونه نشته.</translation>
    </message>
    <message>
        <source>The desk's file</source>
        <translation type="unfinished">د دفتر فایل</translation>
    </message>
    <message>
        <source>The file is being looked at.</source>
        <translation type="unfinished">فایل کتل کېږي.</translation>
    </message>
    <message>
        <source>no address</source>
        <translation type="unfinished">پته نشته</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>A desk is the group that you trust to read them. It gives you a small file, or a picture of its code.</source>
        <translation type="unfinished">دفتر هغه ډله ده چې پر لوستلو یې باور لرئ. تاسو ته یو کوچنی فایل، یا د کوډ عکس درکوي.</translation>
    </message>
    <message>
        <source>Everything works as with a real desk, nothing leaves this computer, and nobody reads it.</source>
        <translation type="unfinished">هر څه د رښتیني دفتر په شان کار کوي، له دې کمپیوټره هېڅ نه وځي، او څوک یې نه لولي.</translation>
    </message>
    <message>
        <source>From a memory stick, a message or a printed page.</source>
        <translation type="unfinished">له یو اېس بي، پیغام یا چاپ شوې پاڼې.</translation>
    </message>
    <message>
        <source>I have the desk's file or a picture of its code</source>
        <translation type="unfinished">د دفتر فایل یا د کوډ عکس یې لرم</translation>
    </message>
    <message>
        <source>Try it with a demo desk on this computer</source>
        <translation type="unfinished">پر دې کمپیوټر یې له تمریني دفتر سره وازمویئ</translation>
    </message>
    <message>
        <source>Who receives your reports?</source>
        <translation type="unfinished">ستاسو راپورونه څوک ترلاسه کوي؟</translation>
    </message>
</context>
<context>
    <name>ErasePage</name>
    <message>
        <source>Can be pressed once the word is typed</source>
        <translation type="unfinished">د کلمې له لیکلو وروسته کېکاږل کېږي</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation type="unfinished">پروګرام وتړئ</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation type="unfinished">هر څه پاک کړئ</translation>
    </message>
    <message>
        <source>It does not hide that there was a vault on this computer.</source>
        <translation type="unfinished">دا نه پټوي چې پر دې کمپیوټر خزانه وه.</translation>
    </message>
    <message>
        <source>It makes reading very hard. SSDs, memory sticks and backups can keep older copies of the vault, and whoever knows your passphrase could open such a copy.</source>
        <translation type="unfinished">لوستل ډېر سختوي. خو ډیسکونه، یو اېس بي او خوندي کاپیانې د خزانې زړې نسخې ساتلی شي، او چا ته چې ستاسو پټ لفظونه معلوم وي هغه یې خلاصولی شي.</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation type="unfinished">هر څه وساتئ</translation>
    </message>
    <message>
        <source>Parts of it may still be readable on this disk. Try once more. If that fails too, close the program, delete the vault's folder by hand, and keep the disk out of reach.</source>
        <translation type="unfinished">ښایي ځینې برخې یې لا هم پر دې ډیسک لوستل کېدای شي. یو ځل بیا هڅه وکړئ. که بیا هم ونه شي، پروګرام وتړئ، د خزانې پوښۍ په لاس ړنګه کړئ، او ډیسک له نورو لرې وساتئ.</translation>
    </message>
    <message>
        <source>Reports that wait are not sent. What the desk has received stays with the desk.</source>
        <translation type="unfinished">هغه راپورونه چې انتظار کوي نه لېږل کېږي. څه چې دفتر ترلاسه کړي، له دفتر سره پاتې کېږي.</translation>
    </message>
    <message>
        <source>The vault was not erased completely.</source>
        <translation type="unfinished">خزانه بشپړه پاکه نه شوه.</translation>
    </message>
    <message>
        <source>To erase, type the word: {word}</source>
        <translation type="unfinished">د پاکولو لپاره دا کلمه ولیکئ: {word}</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation type="unfinished">څه نه شي کولای</translation>
    </message>
    <message>
        <source>Your drafts, the reports that wait, the copies and receipts of those you sent: everything in this vault is made unreadable and removed in about a second. Then the program closes. Nobody can undo it.</source>
        <translation type="unfinished">ستاسو مسودې، منتظر راپورونه، د لېږل شویو کاپیانې او رسیدونه: ددې خزانې هر څه نږدې په یوه ثانیه کې نه لوستونکي او لرې کېږي. بیا پروګرام تړل کېږي. هېڅوک یې بېرته نه شي راوستلای.</translation>
    </message>
    <message>
        <source>erase</source>
        <translation type="unfinished">پاک</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>File {number}, as it is</source>
        <translation type="unfinished">فایل {number}، هماغسې</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished">ویې ګورئ</translation>
    </message>
    <message>
        <source>Look at {file}</source>
        <translation type="unfinished">‏{file} وګورئ</translation>
    </message>
    <message>
        <source>Nothing is blacked out.</source>
        <translation type="unfinished">هېڅ تور شوي نه دي.</translation>
    </message>
    <message>
        <source>Parts of it are blacked out.</source>
        <translation type="unfinished">ځینې برخې یې تورې شوې.</translation>
    </message>
    <message>
        <source>Picture {number}</source>
        <translation type="unfinished">عکس {number}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">لرې کړئ</translation>
    </message>
    <message>
        <source>Remove {file}</source>
        <translation type="unfinished">‏{file} لرې کړئ</translation>
    </message>
    <message>
        <source>Shows what was removed, and lets you black out faces and names</source>
        <translation type="unfinished">ښيي چې څه لرې شول، او پرېږدي چې مخونه او نومونه تور کړئ</translation>
    </message>
    <message>
        <source>Your own file has {size}; the desk gets a newly drawn one.</source>
        <translation type="unfinished">ستاسو خپل فایل {size} دی؛ دفتر ته له سره جوړ شوی عکس رسېږي.</translation>
    </message>
    <message>
        <source>Your own file stays where it is</source>
        <translation type="unfinished">ستاسو خپل فایل پر خپل ځای پاتې کېږي</translation>
    </message>
    <message>
        <source>{size}. Not changed: the desk reads all it carries. Your reason: {reason}</source>
        <translation type="unfinished">‏{size}. نه دی بدل شوی: دفتر یې ټول لولي. ستاسو دلیل: {reason}</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message numerus="yes">
        <source>%n other file(s) are not shown.</source>
        <translation type="unfinished">
            <numerusform>%Ln بل فایل نه ښودل کېږي.</numerusform>
            <numerusform>%Ln نور فایلونه نه ښودل کېږي.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">لغوه کړئ</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished">وټاکئ</translation>
    </message>
    <message>
        <source>Files and folders, newest files first</source>
        <translation type="unfinished">فایلونه او پوښۍ، نوي لومړی</translation>
    </message>
    <message>
        <source>Folder: {name}</source>
        <translation type="unfinished">پوښۍ: {name}</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation type="unfinished">د فایل نوم</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished">پوښۍ پرانیزئ</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation type="unfinished">دلته یې خوندي کړئ</translation>
    </message>
    <message>
        <source>Something of this name is there already. Nothing was saved; write another name.</source>
        <translation type="unfinished">په دې نوم مخکې څه شته. هېڅ خوندي نه شول؛ بل نوم ولیکئ.</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation type="unfinished">دا پوښۍ تشه ده.</translation>
    </message>
    <message>
        <source>This is no name for a file. Nothing was saved; write another one.</source>
        <translation type="unfinished">دا د فایل نوم نه شي کېدای. هېڅ خوندي نه شول؛ بل ولیکئ.</translation>
    </message>
</context>
<context>
    <name>FileRefusal</name>
    <message>
        <source>Add this file as it is instead</source>
        <translation type="unfinished">پر ځای یې دا فایل هماغسې زیات کړئ</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>A picture is drawn again on this computer, so that the place, the telephone and the time in its file are left behind. You see the result before anything is sent. You can also go on without any file.</source>
        <translation type="unfinished">عکس پر دې کمپیوټر له سره جوړېږي، څو په فایل کې یې ځای، ټیلیفون او وخت پاتې شي. تر لېږلو مخکې یې پایله وینئ. بې فایله هم دوام کولای شئ.</translation>
    </message>
    <message>
        <source>Add a file as it is</source>
        <translation type="unfinished">فایل هماغسې زیات کړئ</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation type="unfinished">عکس زیات کړئ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">شاته</translation>
    </message>
    <message>
        <source>For films, sound and documents, which cannot be cleaned</source>
        <translation type="unfinished">د ویډیو، غږ او سندونو لپاره، چې نه پاکېږي</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">دوام ورکړئ</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation type="unfinished">د وروسته لپاره یې وساتئ</translation>
    </message>
    <message>
        <source>Keeps the draft as it is and goes back to your reports</source>
        <translation type="unfinished">مسوده ساتي او لومړۍ پاڼې ته ځي</translation>
    </message>
    <message>
        <source>Pictures and files</source>
        <translation type="unfinished">عکسونه او فایلونه</translation>
    </message>
    <message>
        <source>The file is being removed …</source>
        <translation type="unfinished">فایل لرې کېږي …</translation>
    </message>
    <message>
        <source>The file was removed from the report.</source>
        <translation type="unfinished">فایل له راپوره لرې شو.</translation>
    </message>
    <message>
        <source>The picture is being read and drawn again …</source>
        <translation type="unfinished">عکس لوستل کېږي او له سره جوړېږي …</translation>
    </message>
    <message>
        <source>The picture was added.</source>
        <translation type="unfinished">عکس زیات شو.</translation>
    </message>
    <message>
        <source>You can also drop pictures on this page</source>
        <translation type="unfinished">عکسونه پر دې پاڼه هم اچولی شئ</translation>
    </message>
</context>
<context>
    <name>FilesPath</name>
    <message>
        <source>Choose a file to add as it is</source>
        <translation type="unfinished">هغه فایل وټاکئ چې هماغسې زیات شي</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished">عکس وټاکئ</translation>
    </message>
</context>
<context>
    <name>FindList</name>
    <message>
        <source>Enter replaces, K keeps, E edits, N goes to the next, P to the previous</source>
        <translation type="unfinished">‏Enter بدلوي، K ساتي، E سموي، N بل ته ځي، P مخکیني ته</translation>
    </message>
    <message>
        <source>Places that could tell who somebody is</source>
        <translation type="unfinished">هغه ځایونه چې ښایي د چا پېژندنه وښيي</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Closed; press to open it</source>
        <translation type="unfinished">تړلی دی؛ د خلاصولو لپاره کېکاږئ</translation>
    </message>
    <message>
        <source>Open; press to put it away</source>
        <translation type="unfinished">خلاص دی؛ د تړلو لپاره کېکاږئ</translation>
    </message>
</context>
<context>
    <name>FolderModel</name>
    <message>
        <source>Folder: {name}</source>
        <translation type="unfinished">پوښۍ: {name}</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>%n report(s) more were sent and forgotten: nothing of them is left here.</source>
        <translation type="unfinished">
            <numerusform>%Ln بل راپور ولېږل شو او هېر شو: دلته یې هېڅ نه دي پاتې.</numerusform>
            <numerusform>%Ln نور راپورونه ولېږل شول او هېر شول: دلته یې هېڅ نه دي پاتې.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed report(s) cannot be shown, because a part of this vault is missing or damaged. They are kept. If you have a backup of the vault's folder, keep it safe.</source>
        <translation type="unfinished">
            <numerusform>%Ln مهر شوی راپور نه شي ښودل کېدای، ځکه ددې خزانې یوه برخه نشته یا خرابه ده. ساتل شوی دی. که د خزانې د پوښۍ خوندي کاپي لرئ، ویې ساتئ.</numerusform>
            <numerusform>%Ln مهر شوي راپورونه نه شي ښودل کېدای، ځکه ددې خزانې یوه برخه نشته یا خرابه ده. ساتل شوي دي. که د خزانې د پوښۍ خوندي کاپي لرئ، ویې ساتئ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Begins a report</source>
        <translation type="unfinished">راپور پیلوي</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation type="unfinished">زما راپورونه</translation>
    </message>
    <message>
        <source>Nothing yet. What you begin is kept here while you type, locked with your passphrase, and leaves this computer only when you send it.</source>
        <translation type="unfinished">لا هېڅ نشته. څه چې پیل کړئ د لیکلو پر مهال دلته ستاسو په پټو لفظونو قلف ساتل کېږي، او له دې کمپیوټره یوازې هغه مهال وځي چې ویې لېږئ.</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation type="unfinished">ستونزه راپور کړئ</translation>
    </message>
    <message>
        <source>Send what waits…</source>
        <translation type="unfinished">منتظر راپورونه ولېږئ…</translation>
    </message>
    <message>
        <source>What is being sent</source>
        <translation type="unfinished">څه لېږل کېږي</translation>
    </message>
</context>
<context>
    <name>InsteadOf</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">لغوه کړئ</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation type="unfinished">دا وکاروئ</translation>
    </message>
    <message>
        <source>What shall the desk read instead of {words}?</source>
        <translation type="unfinished">دفتر د {words} پر ځای څه ولولي؟</translation>
    </message>
</context>
<context>
    <name>JoiningPath</name>
    <message>
        <source>The desk's file, or a picture of its code</source>
        <translation type="unfinished">د دفتر فایل، یا د کوډ عکس یې</translation>
    </message>
    <message>
        <source>The profile of the desk whose code you brought</source>
        <translation type="unfinished">د هغه دفتر پېژندنه چې کوډ یې تاسو راوړ</translation>
    </message>
</context>
<context>
    <name>LimitsPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">شاته</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation type="unfinished">پوه شوم</translation>
    </message>
    <message>
        <source>Only the desk can read what you seal, and that stays so.</source>
        <translation type="unfinished">څه چې مهروئ یوازې دفتر یې لوستلی شي، او همداسې پاتې کېږي.</translation>
    </message>
    <message>
        <source>Sent from your own line, the line shows that you contacted the desk.</source>
        <translation type="unfinished">که له خپلې کرښې ولېږئ، کرښه ښيي چې له دفتر سره مو اړیکه نیولې.</translation>
    </message>
    <message>
        <source>The program finds numbers, not names: what you write can still tell who you are.</source>
        <translation type="unfinished">پروګرام شمېرې مومي، نومونه نه: ستاسو لیکنه لا هم ښودلی شي چې څوک یاست.</translation>
    </message>
    <message>
        <source>What this protects, and what it does not</source>
        <translation type="unfinished">دا څه ساتي، او څه نه ساتي</translation>
    </message>
    <message>
        <source>Who takes this machine while it is open sees what is in it.</source>
        <translation type="unfinished">څوک چې دا کمپیوټر خلاص واخلي، ویني چې په کې څه دي.</translation>
    </message>
</context>
<context>
    <name>MakingPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">شاته</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation type="unfinished">خزانه جوړه کړئ</translation>
    </message>
    <message>
        <source>The vault is being made. This takes a few seconds, so that guessing the passphrase takes ages.</source>
        <translation type="unfinished">خزانه جوړېږي. څو ثانیې وخت نیسي، څو د پټو لفظونو اټکل پېړۍ ونیسي.</translation>
    </message>
</context>
<context>
    <name>MakingPath</name>
    <message>
        <source>Where the vault will be</source>
        <translation type="unfinished">خزانه به چېرته وي</translation>
    </message>
</context>
<context>
    <name>MarkedText</name>
    <message>
        <source>left out</source>
        <translation type="unfinished">لرې شو</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>About when on that day?</source>
        <translation type="unfinished">په هغه ورځ نږدې څه وخت؟</translation>
    </message>
    <message>
        <source>About {clock}</source>
        <translation type="unfinished">نږدې {clock} بجې</translation>
    </message>
    <message>
        <source>At night</source>
        <translation type="unfinished">د شپې</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished">تر دې مخکې</translation>
    </message>
    <message>
        <source>In the afternoon</source>
        <translation type="unfinished">ماسپښین</translation>
    </message>
    <message>
        <source>In the evening</source>
        <translation type="unfinished">ماښام</translation>
    </message>
    <message>
        <source>In the morning</source>
        <translation type="unfinished">سهار</translation>
    </message>
    <message>
        <source>Not sure of the hour</source>
        <translation type="unfinished">د ساعت ډاډه نه یم</translation>
    </message>
    <message>
        <source>Some day in that week</source>
        <translation type="unfinished">په هغه اوونۍ کې کومه ورځ</translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">نن</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished">پرون</translation>
    </message>
    <message>
        <source>by the clocks there</source>
        <translation type="unfinished">د هغه ځای د ساعت له مخې</translation>
    </message>
    <message>
        <source>{part}, {first} to {last} o'clock</source>
        <translation type="unfinished">‏{part}، له {first} تر {last} بجو</translation>
    </message>
</context>
<context>
    <name>NoFilesCard</name>
    <message>
        <source>No files yet. Drop a picture here, or add one below.</source>
        <translation type="unfinished">لا فایل نشته. عکس دلته راکاږئ، یا لاندې یې زیات کړئ.</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message numerus="yes">
        <source>%n report(s) arrived: the server signed for it.</source>
        <translation type="unfinished">
            <numerusform>%Ln راپور ورسېد: سرور یې رسید لاسلیک کړ.</numerusform>
            <numerusform>%Ln راپورونه ورسېدل: سرور یې رسید لاسلیک کړ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Before report {number} of {total} leaves, this computer does {work}. It keeps others from flooding the desk's server.</source>
        <translation type="unfinished">مخکې له دې چې راپور {number} له {total} لاړ شي، دا کمپیوټر {work} کوي. دا نور نه پرېږدي چې د دفتر سرور ډک کړي.</translation>
    </message>
    <message>
        <source>Connecting to the desk's server…</source>
        <translation type="unfinished">د دفتر له سرور سره نښلي…</translation>
    </message>
    <message>
        <source>Everything is kept here, as it was sealed.</source>
        <translation type="unfinished">هر څه دلته ساتل شوي، لکه څنګه چې مهر شوي وو.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">مخکې</translation>
    </message>
    <message>
        <source>It is tried again at about {time}, also while the window is locked, or when you press Send now.</source>
        <translation type="unfinished">نږدې په {time} بیا هڅه کېږي، که کړکۍ قلف هم وي، یا کله چې «اوس ولېږئ» وکاږئ.</translation>
    </message>
    <message>
        <source>Leaves at about {time}, also while the window is locked. The time was drawn by chance, so that nothing is sent in the moment in which a connection returns.</source>
        <translation type="unfinished">نږدې په {time} ځي، که کړکۍ قلف هم وي. وخت په پچه ټاکل شوی، څو د اړیکې د راستنېدو په شېبه کې هېڅ ونه لېږل شي.</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation type="unfinished">زما راپورونه</translation>
    </message>
    <message>
        <source>Not sent: {reason}.</source>
        <translation type="unfinished">ونه لېږل شو: {reason}.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation type="unfinished">د لېږلو لپاره هېڅ نشته.</translation>
    </message>
    <message>
        <source>One moment: it is about to leave.</source>
        <translation type="unfinished">یوه شېبه: روانېدونکی دی.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished">ودروئ</translation>
    </message>
    <message>
        <source>Paused. Nothing leaves until you go on; what the server has of a large report, it keeps.</source>
        <translation type="unfinished">درول شوی. تر دوام پورې هېڅ نه ځي؛ څه چې سرور د لوی راپور لري، ساتي یې.</translation>
    </message>
    <message>
        <source>Reports go straight to the desk's server. Whoever watches your line sees that you connect to it and how much you send, and the server sees your address. Nobody on the way can read what it says.</source>
        <translation type="unfinished">راپورونه نېغ د دفتر سرور ته ځي. څوک چې ستاسو کرښه څاري ویني چې ورسره نښلئ او څومره لېږئ، او سرور ستاسو پته ویني. په لار کې یې هېڅوک نه شي لوستلای.</translation>
    </message>
    <message>
        <source>Reports that wait</source>
        <translation type="unfinished">منتظر راپورونه</translation>
    </message>
    <message>
        <source>Send it again when you think that the line is better.</source>
        <translation type="unfinished">چې کله مو ګومان وي کرښه ښه ده، بیا یې ولېږئ.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished">اوس ولېږئ</translation>
    </message>
    <message>
        <source>Send quietly</source>
        <translation type="unfinished">غلي ولېږئ</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished">لېږل</translation>
    </message>
    <message>
        <source>Sending report {number} of {total}: the server has {sent} of {size}.</source>
        <translation type="unfinished">راپور {number} له {total} لېږل کېږي: سرور له {size} څخه {sent} لري.</translation>
    </message>
    <message>
        <source>The last try, at {time}, did not succeed</source>
        <translation type="unfinished">وروستۍ هڅه، په {time}، بریالۍ نه شوه</translation>
    </message>
    <message>
        <source>The last try, while the vault was locked, did not succeed</source>
        <translation type="unfinished">وروستۍ هڅه، د خزانې د قلف پر مهال، بریالۍ نه شوه</translation>
    </message>
    <message>
        <source>This is a demonstration: reports go to a server on this very computer. Nothing goes over your line, and nobody sees that you send.</source>
        <translation type="unfinished">دا تمرین دی: راپورونه په همدې کمپیوټر کې سرور ته ځي. ستاسو پر کرښه هېڅ نه ځي، او څوک نه ویني چې لېږئ.</translation>
    </message>
    <message>
        <source>What is sealed stays here until you send it.</source>
        <translation type="unfinished">څه چې مهر شوي، تر لېږلو دلته پاتې کېږي.</translation>
    </message>
    <message>
        <source>Within two hours, at a moment that is drawn by chance</source>
        <translation type="unfinished">په دوو ساعتونو کې، په پچه ټاکلې شېبه</translation>
    </message>
</context>
<context>
    <name>OwnPassphrasePage</name>
    <message>
        <source>A passphrase of your own</source>
        <translation type="unfinished">ستاسو خپل پټ لفظونه</translation>
    </message>
    <message>
        <source>Fair: guessing it would take many computers and months or years.</source>
        <translation type="unfinished">منځنی: اټکل یې ډېر کمپیوټرونه او میاشتې یا کلونه غواړي.</translation>
    </message>
    <message>
        <source>How long it would hold is estimated while you type.</source>
        <translation type="unfinished">د لیکلو پر مهال اټکل کېږي چې څومره ټینګ دي.</translation>
    </message>
    <message>
        <source>I know that it can be guessed, and want it all the same</source>
        <translation type="unfinished">پوهېږم چې اټکل کېدای شي، خو بیا یې هم غواړم</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished">پټ لفظونه</translation>
    </message>
    <message>
        <source>Several words that do not belong together are best. There is no way to recover it: without it nobody can open the vault, you included.</source>
        <translation type="unfinished">څو لفظونه چې سره تړاو ونه لري غوره دي. بېرته ترلاسه کول یې نشته: پرته له هغو خزانه هېڅوک نه شي پرانیستلای، تاسو هم نه.</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation type="unfinished">د پټو لفظونو ټینګوالی</translation>
    </message>
    <message>
        <source>Strong: about as good as words drawn by lot, if you did not take it from a text.</source>
        <translation type="unfinished">ټینګ: نږدې د پچې د لفظونو هومره ښه، که له کوم متنه مو نه وي اخیستي.</translation>
    </message>
    <message>
        <source>The estimate counts words, dates and repetitions. It knows no names, songs or your life.</source>
        <translation type="unfinished">اټکل لفظونه، نېټې او تکرار شمېري. نومونه، سندرې یا ستاسو ژوند نه پېژني.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation type="unfinished">هماغه یو ځل بیا</translation>
    </message>
    <message>
        <source>The two are not the same. Type both again; the eye beside the line shows the letters.</source>
        <translation type="unfinished">دواړه یو شان نه دي. دواړه بیا ولیکئ؛ د کرښې تر څنګ سترګه توري ښيي.</translation>
    </message>
    <message>
        <source>This passphrase is weak. Take a longer one, or say below it that you want it knowingly.</source>
        <translation type="unfinished">دا پټ لفظونه کمزوري دي. اوږده یې کړئ، یا لاندې ووایئ چې په پوهه یې غواړئ.</translation>
    </message>
    <message>
        <source>Type a passphrase first.</source>
        <translation type="unfinished">لومړی پټ لفظونه ولیکئ.</translation>
    </message>
    <message>
        <source>Weak: whoever takes this computer could guess it within days or weeks.</source>
        <translation type="unfinished">کمزوری: څوک چې دا کمپیوټر واخلي، په ورځو یا اوونیو کې یې اټکلولی شي.</translation>
    </message>
</context>
<context>
    <name>OwnReportPath</name>
    <message>
        <source>Where shall the proof be saved?</source>
        <translation type="unfinished">ثبوت چېرته خوندي شي؟</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the letters</source>
        <translation type="unfinished">توري پټ کړئ</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation type="unfinished">توري وښیئ</translation>
    </message>
</context>
<context>
    <name>PeriodAnswer</name>
    <message>
        <source>Did it go on without a break?</source>
        <translation type="unfinished">پرله‌پسې و؟</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation type="unfinished">پای ته رسېدلی</translation>
    </message>
    <message>
        <source>It is still going on</source>
        <translation type="unfinished">لا دوام لري</translation>
    </message>
    <message>
        <source>When did it begin?</source>
        <translation type="unfinished">کله پیل شو؟</translation>
    </message>
    <message>
        <source>When did it end?</source>
        <translation type="unfinished">کله پای ته ورسېد؟</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>, </source>
        <translation type="unfinished">، </translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished">وټاکئ</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation type="unfinished">یو وټاکئ</translation>
    </message>
</context>
<context>
    <name>PicturePage</name>
    <message>
        <source>A little more is black than you covered, so that nothing shines through at the edges.</source>
        <translation type="unfinished">له هغه لږ زیات تور دی چې تاسو پټ کړي، څو له څنډو هېڅ ونه ځلېږي.</translation>
    </message>
    <message>
        <source>Back to the files</source>
        <translation type="unfinished">فایلونو ته شاته</translation>
    </message>
    <message>
        <source>Being drawn …</source>
        <translation type="unfinished">جوړېږي …</translation>
    </message>
    <message>
        <source>Black out parts</source>
        <translation type="unfinished">ځینې برخې تورې کړئ</translation>
    </message>
    <message>
        <source>In the report</source>
        <translation type="unfinished">په راپور کې</translation>
    </message>
    <message>
        <source>Not in the report any more:</source>
        <translation type="unfinished">نور په راپور کې نشته:</translation>
    </message>
    <message>
        <source>The picture is drawn.</source>
        <translation type="unfinished">عکس جوړ شو.</translation>
    </message>
    <message>
        <source>This file carried nothing besides the picture.</source>
        <translation type="unfinished">دې فایل پرته له عکسه هېڅ نه لرل.</translation>
    </message>
    <message>
        <source>What the desk will see</source>
        <translation type="unfinished">دفتر به څه وویني</translation>
    </message>
    <message>
        <source>Whatever can be seen in the picture stays: faces, names, numbers, signs, the view from a window. Black out what could tell who or where somebody is.</source>
        <translation type="unfinished">څه چې په عکس کې لیدل کېږي پاتې کېږي: مخونه، نومونه، شمېرې، لوحې، له کړکۍ منظره. هغه تور کړئ چې ښایي وښيي څوک یا چېرته دی.</translation>
    </message>
    <message>
        <source>Your file</source>
        <translation type="unfinished">ستاسو فایل</translation>
    </message>
    <message>
        <source>{width} by {height} pixels, {size}</source>
        <translation type="unfinished">‏{width} په {height} پکسله، {size}</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>A new folder. It can also be on another disk or a memory stick; plug that in first.</source>
        <translation type="unfinished">نوې پوښۍ. په بل ډیسک یا یو اېس بي کې هم کېدای شي؛ لومړی یې ولګوئ.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished">وټاکئ…</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation type="unfinished">د خزانې پوښۍ</translation>
    </message>
    <message>
        <source>It will be the new folder {folder}. The name says nothing about what is in it.</source>
        <translation type="unfinished">نوې پوښۍ به دا وي: {folder}. نوم یې نه ښيي چې پکې څه دي.</translation>
    </message>
    <message>
        <source>Where the vault will be</source>
        <translation type="unfinished">خزانه به چېرته وي</translation>
    </message>
</context>
<context>
    <name>PlacesBar</name>
    <message>
        <source>Folder up</source>
        <translation type="unfinished">پورته پوښۍ</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation type="unfinished">کور پوښۍ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished">ځای</translation>
    </message>
    <message>
        <source>Stick or card: {name}</source>
        <translation type="unfinished">یو اېس بي یا کارت: {name}</translation>
    </message>
    <message>
        <source>Type or paste the place of a file or folder, then press Enter</source>
        <translation type="unfinished">د فایل یا پوښۍ ځای ولیکئ یا پېسټ کړئ، بیا Enter کېکاږئ</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n left to decide</source>
        <translation type="unfinished">
            <numerusform>%Ln پرېکړه پاتې</numerusform>
            <numerusform>%Ln پرېکړې پاتې</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) could tell who somebody is. Decide on each before you go on.</source>
        <translation type="unfinished">
            <numerusform>%Ln ځای ښایي څوک وښيي. تر مخکې تلو پرېکړه وکړئ.</numerusform>
            <numerusform>%Ln ځایونه ښایي څوک وښيي. تر مخکې تلو پر هر یوه پرېکړه وکړئ.</numerusform>
        </translation>
    </message>
    <message>
        <source>All decided</source>
        <translation type="unfinished">پر ټولو پرېکړه وشوه</translation>
    </message>
    <message>
        <source>All decided; time and place follow below</source>
        <translation type="unfinished">پر ټولو پرېکړه وشوه؛ وخت او ځای لاندې دي</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">شاته</translation>
    </message>
    <message>
        <source>Change my words</source>
        <translation type="unfinished">خپل لفظونه بدل کړئ</translation>
    </message>
    <message>
        <source>Everything that was found is decided. Names are not looked for: read it once more yourself.</source>
        <translation type="unfinished">پر هر موندل شوي پرېکړه شوې. نومونه نه لټول کېږي: یو ځل یې پخپله ولولئ.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">مخکې</translation>
    </message>
    <message>
        <source>How exactly shall time and place be told?</source>
        <translation type="unfinished">وخت او ځای څومره کره وویل شي؟</translation>
    </message>
    <message>
        <source>Keys: Enter replaces, K keeps, E writes something else, N and P go from one to the next.</source>
        <translation type="unfinished">کیلي: Enter بدلوي، K ساتي، E بل څه لیکي، N او P له یوه بل ته ځي.</translation>
    </message>
    <message>
        <source>Looking through your words …</source>
        <translation type="unfinished">ستاسو لفظونه کتل کېږي …</translation>
    </message>
    <message>
        <source>No numbers, addresses or accounts were found. Names are not looked for: read it yourself.</source>
        <translation type="unfinished">شمېرې، پتې یا حسابونه ونه موندل شول. نومونه نه لټول کېږي: پخپله یې ولولئ.</translation>
    </message>
    <message>
        <source>Privacy check</source>
        <translation type="unfinished">د پېژندنې کتنه</translation>
    </message>
    <message>
        <source>The vaguer it is, the more people it could have come from.</source>
        <translation type="unfinished">څومره چې ناکره وي، هومره له ډېرو خلکو راتلای شي.</translation>
    </message>
    <message>
        <source>They are never changed by the program. Change them yourself.</source>
        <translation type="unfinished">پروګرام یې هېڅکله نه بدلوي. پخپله یې بدل کړئ.</translation>
    </message>
    <message>
        <source>Words worth a second look: {count}</source>
        <translation type="unfinished">د بیا کتلو وړ لفظونه: {count}</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">لغوه کړئ</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Take back</source>
        <translation type="unfinished">بېرته واخلئ</translation>
    </message>
    <message>
        <source>Take the answer back: {question}</source>
        <translation type="unfinished">ځواب بېرته واخلئ: {question}</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">شاته</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">مخکې</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation type="unfinished">د وروسته لپاره یې وساتئ</translation>
    </message>
    <message>
        <source>Keeps the draft as it is and goes back to your reports</source>
        <translation type="unfinished">مسوده ساتي او لومړۍ پاڼې ته ځي</translation>
    </message>
    <message>
        <source>More, if you know it ({count})</source>
        <translation type="unfinished">نور، که خبر یاست ({count})</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation type="unfinished">زما راپورونه</translation>
    </message>
    <message>
        <source>Skip this page</source>
        <translation type="unfinished">دا پاڼه پرېږدئ</translation>
    </message>
</context>
<context>
    <name>QueuedPage</name>
    <message>
        <source>It leaves at a moment nobody can foresee, and so not just when the line returns. You may lock the window, but do not close it.</source>
        <translation type="unfinished">په داسې شېبه ځي چې هېڅوک یې نه شي اټکلولی، نو نه سملاسي د کرښې له راستنېدو سره. کړکۍ قلفولی شئ، خو مه یې تړئ.</translation>
    </message>
    <message>
        <source>It leaves at once. Whoever watches the line sees that something left at this moment.</source>
        <translation type="unfinished">سملاسي ځي. څوک چې کرښه څاري، ویني چې په دې شېبه کې څه ووتل.</translation>
    </message>
    <message>
        <source>Later; keep it here</source>
        <translation type="unfinished">وروسته؛ د لېږلو په لړ کې یې پرېږدئ</translation>
    </message>
    <message>
        <source>Now, while there is a line</source>
        <translation type="unfinished">اوس، فرصت لنډ دی</translation>
    </message>
    <message>
        <source>Quietly, within two hours</source>
        <translation type="unfinished">غلي، په دوو ساعتونو کې</translation>
    </message>
    <message>
        <source>Sealed. When shall it leave?</source>
        <translation type="unfinished">مهر شو. کله دې ولېږل شي؟</translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished">ولېږئ</translation>
    </message>
    <message>
        <source>The desk can open this until {date}. It waits here as {size}.</source>
        <translation type="unfinished">دفتر یې تر {date} پرانیستلی شي. دلته د {size} په توګه انتظار کوي.</translation>
    </message>
    <message>
        <source>The way out: straight to the desk's server, encrypted. Your line's operator sees that you reach this server, when, and about how much; not what you say. The server sees the address of your line.</source>
        <translation type="unfinished">لاره: نېغ د دفتر سرور ته، رمز شوې. ستاسو د کرښې شرکت ویني چې دې سرور ته رسېږئ، کله، او نږدې څومره؛ نه دا چې څه وایئ. سرور ستاسو د کرښې پته ویني.</translation>
    </message>
    <message>
        <source>The way out: to the demo desk's server on this very computer, encrypted. Nothing goes over your line. With a real desk, your line's operator sees that you reach its server.</source>
        <translation type="unfinished">د وتلو لار: په همدې کمپیوټر کې د تمریني دفتر سرور ته، کوډ شوی. ستاسو پر کرښه هېڅ نه ځي. له رښتیني دفتر سره ستاسو د کرښې شرکت ویني چې سرور ته یې رسېږئ.</translation>
    </message>
    <message>
        <source>This computer's date cannot be right, so the report was sealed to the key that stays open longest. It is safe; set the date before the next one.</source>
        <translation type="unfinished">ددې کمپیوټر نېټه سمه نه شي کېدای، نو راپور هغې کیلي ته مهر شو چې تر ټولو ډېر خلاصه پاتې کېږي. خوندي دی؛ تر بل مخکې نېټه سمه کړئ.</translation>
    </message>
    <message>
        <source>What you have of the desk has run out, so the report was sealed to a key that stays open for years. It is safe; ask the desk for its newer file.</source>
        <translation type="unfinished">له دفتره چې څه لرئ موده یې تېره شوې، نو راپور پر داسې کیلي مهر شو چې کلونه پرانیستلای شي. خوندي دی؛ له دفتره نوی فایل وغواړئ.</translation>
    </message>
    <message>
        <source>What you have of the desk has run out. The report is sealed and safe; ask the desk for a newer file.</source>
        <translation type="unfinished">له دفتره چې څه لرئ موده یې تېره شوې. راپور مهر او خوندي دی؛ له دفتره نوی فایل وغواړئ.</translation>
    </message>
</context>
<context>
    <name>QuietLine</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished">کاپي</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished">پرې</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished">پېسټ</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished">بیا وکړئ</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished">ټول وټاکئ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">بېرته یې کړئ</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">شاته</translation>
    </message>
    <message>
        <source>It does not prove what the report says, nor who sent it.</source>
        <translation type="unfinished">دا نه ثابتوي چې په راپور کې څه دي، او نه دا چې چا لېږلی.</translation>
    </message>
    <message>
        <source>Outside this vault the file is protected by nothing. Whoever finds it with you learns that you sent a report to this desk.</source>
        <translation type="unfinished">له دې خزانې بهر فایل هېڅ نه ساتي. څوک چې یې درسره ومومي پوهېږي چې دې دفتر ته مو راپور لېږلی.</translation>
    </message>
    <message>
        <source>Save the proof…</source>
        <translation type="unfinished">ثبوت خوندي کړئ…</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation type="unfinished">خوندي شو: {path}</translation>
    </message>
    <message>
        <source>Saving it as a file</source>
        <translation type="unfinished">د فایل په توګه خوندي کول</translation>
    </message>
    <message>
        <source>Something of that name is there already. Nothing was changed; choose another name.</source>
        <translation type="unfinished">په دې نوم مخکې څه شته. هېڅ بدل نه شول؛ بل نوم وټاکئ.</translation>
    </message>
    <message>
        <source>The desk's server took this sealed report and signed for it, so nobody can deny that it came.</source>
        <translation type="unfinished">د دفتر سرور دا مهر شوی راپور واخیست او رسید یې لاسلیک کړ، نو هېڅوک یې له رسېدو انکار نه شي کولای.</translation>
    </message>
    <message>
        <source>The desk's server took this sealed report on {day} and signed for it, so nobody can deny that it came.</source>
        <translation type="unfinished">د دفتر سرور په {day} دا مهر شوی راپور واخیست او رسید یې لاسلیک کړ، نو هېڅوک یې له رسېدو انکار نه شي کولای.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Nothing was changed; choose another folder.</source>
        <translation type="unfinished">فایل هلته نه شي لیکل کېدای. هېڅ بدل نه شول؛ بله پوښۍ وټاکئ.</translation>
    </message>
    <message>
        <source>The receipt itself</source>
        <translation type="unfinished">پخپله رسید</translation>
    </message>
    <message>
        <source>What can be proved</source>
        <translation type="unfinished">څه ثابتېدای شي</translation>
    </message>
</context>
<context>
    <name>ReportDetailPage</name>
    <message>
        <source>Answers are still needed on: {pages}.</source>
        <translation type="unfinished">په دې پاڼو کې ځوابونه لا پکار دي: {pages}.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished">بدل یې کړئ</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished">ړنګول…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">مخکې</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation type="unfinished">لیکلو ته دوام ورکړئ</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation type="unfinished">ویې ساتئ</translation>
    </message>
    <message>
        <source>It has every answer it needs. What comes next is the privacy check.</source>
        <translation type="unfinished">هر اړین ځواب پکې شته. بل ګام د پېژندنې کتنه ده.</translation>
    </message>
    <message>
        <source>It has every answer it needs. You left it at: {step}.</source>
        <translation type="unfinished">ټول اړین ځوابونه لري. دلته مو پرېښی: {step}.</translation>
    </message>
    <message>
        <source>It leaves also while the window is locked. The time was drawn by chance, so that nothing leaves in the moment in which a connection returns.</source>
        <translation type="unfinished">که کړکۍ قلف هم وي، ځي. وخت په پچه ټاکل شوی، څو د اړیکې د راستنېدو په شېبه کې هېڅ لاړ نه شي.</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation type="unfinished">زما راپورونه</translation>
    </message>
    <message>
        <source>No copy was kept: what it says can be read by the desk only.</source>
        <translation type="unfinished">کاپي نه ده ساتل شوې: یوازې دفتر یې لوستلی شي.</translation>
    </message>
    <message>
        <source>Nothing of it has left this computer. Go on whenever you want.</source>
        <translation type="unfinished">له دې کمپیوټره هېڅ نه دي وتلي. چې کله وغواړئ دوام ورکړئ.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished">اوس ولېږئ</translation>
    </message>
    <message>
        <source>Send quietly</source>
        <translation type="unfinished">غلي ولېږئ</translation>
    </message>
    <message>
        <source>The server said that it does not take this report. You can send it again: a server can be made to refuse. If that does not help, tell the desk over a channel that you trust.</source>
        <translation type="unfinished">سرور وویل چې دا راپور نه اخلي. بیا یې لېږلی شئ: سرور رد ته اړ کېدای شي. که مرسته ونه کړي، دفتر ته په باوري لار ووایئ.</translation>
    </message>
    <message>
        <source>To the privacy check</source>
        <translation type="unfinished">د پېژندنې کتنې ته</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished">بیا هڅه وکړئ</translation>
    </message>
    <message>
        <source>What can be proved</source>
        <translation type="unfinished">څه ثابتېدای شي</translation>
    </message>
    <message>
        <source>What the desk reads</source>
        <translation type="unfinished">دفتر څه لولي</translation>
    </message>
    <message>
        <source>What you have answered so far</source>
        <translation type="unfinished">څه مو چې تر اوسه ځواب کړي</translation>
    </message>
    <message>
        <source>When it was last tried: {reason}. Nothing was lost; it is kept here as it was sealed.</source>
        <translation type="unfinished">وروستۍ هڅه: {reason}. هېڅ ضایع نه شول؛ دلته هماغسې مهر شوی ساتل شوی.</translation>
    </message>
    <message>
        <source>Without a copy it cannot be sealed again: send it before that day.</source>
        <translation type="unfinished">بې کاپۍ بیا نه شي مهر کېدای: تر هغې ورځې مخکې یې ولېږئ.</translation>
    </message>
    <message>
        <source>{sentence}. Size on the wire: {size}.</source>
        <translation type="unfinished">‏{sentence}. د لېږلو کچه: {size}.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n place(s) were replaced, left out or written anew by you.</source>
        <translation type="unfinished">
            <numerusform>تاسو %Ln ځای بدل، لرې یا له سره ولیکه.</numerusform>
            <numerusform>تاسو %Ln ځایونه بدل، لرې یا له سره ولیکل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">شاته</translation>
    </message>
    <message>
        <source>Back to the privacy check</source>
        <translation type="unfinished">د پېژندنې کتنې ته شاته</translation>
    </message>
    <message>
        <source>File {number}, {size}, as it is, with everything it carries: place, day, device, faces and voices. The desk reads your reason: {reason}</source>
        <translation type="unfinished">فایل {number}، {size}، هماغسې، له هر څه سره چې پکې دي: ځای، ورځ، آله، مخونه او غږونه. دفتر ستاسو دلیل لولي: {reason}</translation>
    </message>
    <message>
        <source>File {number}: a picture, {size}, cleaned.</source>
        <translation type="unfinished">فایل {number}: عکس، {size}، پاک شوی.</translation>
    </message>
    <message>
        <source>File {number}: a picture, {size}, cleaned. What its camera wrote into it is gone.</source>
        <translation type="unfinished">فایل {number}: عکس، {size}، پاک شوی. څه چې کمرې پکې لیکلي وو لرې شول.</translation>
    </message>
    <message>
        <source>It goes out as {size}: sealed, so that nobody on the way can read it.</source>
        <translation type="unfinished">د {size} په توګه ځي: مهر شوی، څو یې په لار کې څوک ونه لولي.</translation>
    </message>
    <message>
        <source>Preparing your report …</source>
        <translation type="unfinished">ستاسو راپور چمتو کېږي …</translation>
    </message>
    <message>
        <source>Read it once more</source>
        <translation type="unfinished">یو ځل یې بیا ولولئ</translation>
    </message>
    <message>
        <source>Something in it could still tell who somebody is. Decide on it in the privacy check.</source>
        <translation type="unfinished">لا هم پکې څه شته چې ښایي څوک وښيي. د پېژندنې په کتنه کې پرې پرېکړه وکړئ.</translation>
    </message>
    <message>
        <source>This is exactly what the desk will read.</source>
        <translation type="unfinished">دفتر به کټ مټ همدا ولولي.</translation>
    </message>
    <message>
        <source>Yes, this can go</source>
        <translation type="unfinished">هو، دا تللای شي</translation>
    </message>
</context>
<context>
    <name>SealingPage</name>
    <message>
        <source>As in {example}. Leave it empty if you are not sure.</source>
        <translation type="unfinished">لکه {example}. که ډاډه نه یاست، تش یې پرېږدئ.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">شاته</translation>
    </message>
    <message>
        <source>Keep a copy in my vault</source>
        <translation type="unfinished">یوه کاپي زما په خزانه کې وساتئ</translation>
    </message>
    <message>
        <source>Nobody can read it on this computer any more, not even you. It cannot be brought back.</source>
        <translation type="unfinished">پر دې کمپیوټر یې نور هېڅوک نه شي لوستلای، تاسو هم نه. بېرته نه راځي.</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation type="unfinished">مهر کړئ</translation>
    </message>
    <message>
        <source>Seal and forget</source>
        <translation type="unfinished">مهر یې کړئ او هېر یې کړئ</translation>
    </message>
    <message>
        <source>Seal it</source>
        <translation type="unfinished">مهر یې کړئ</translation>
    </message>
    <message>
        <source>Sealed, it can be opened by the desk and by nobody else. What shall stay here?</source>
        <translation type="unfinished">مهر شوی یوازې دفتر پرانیستلی شي او بل څوک نه. دلته دې څه پاتې شي؟</translation>
    </message>
    <message>
        <source>Sealing your report …</source>
        <translation type="unfinished">ستاسو راپور مهر کېږي …</translation>
    </message>
    <message>
        <source>Sealing your report. Nothing leaves this computer yet.</source>
        <translation type="unfinished">ستاسو راپور مهر کېږي. لا له دې کمپیوټره هېڅ نه وځي.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sealed, and your report is kept as it was before.</source>
        <translation type="unfinished">ودرول شو. هېڅ مهر نه شول، او ستاسو راپور هماغسې ساتل شوی.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished">درول کېږي …</translation>
    </message>
    <message>
        <source>This computer's date cannot be right. The report is safe; with the day it reaches the right key.</source>
        <translation type="unfinished">ددې کمپیوټر نېټه سمه نه شي کېدای. راپور خوندي دی؛ د ورځې په ویلو سمې کیلي ته رسېږي.</translation>
    </message>
    <message>
        <source>This is no date. Write it as in {example}, or leave it empty.</source>
        <translation type="unfinished">دا نېټه نه ده. داسې یې ولیکئ: {example}، یا یې تش پرېږدئ.</translation>
    </message>
    <message>
        <source>What is today's date? Year, month and day, if you know it</source>
        <translation type="unfinished">نن څه نېټه ده؟ کال، میاشت او ورځ، که خبر یاست</translation>
    </message>
    <message>
        <source>You can read it again, and send it again if it came too late. So can whoever has your passphrase.</source>
        <translation type="unfinished">بیا یې لوستلی شئ، او که ناوخته ورسېده بیا یې لېږلی شئ. خو هغه هم چې ستاسو پټ لفظونه ولري.</translation>
    </message>
    <message>
        <source>Your report is kept in the vault as it was.</source>
        <translation type="unfinished">ستاسو راپور په خزانه کې هماغسې ساتل شوی.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform>%Ln دقیقه</numerusform>
            <numerusform>%Ln دقیقې</numerusform>
        </translation>
    </message>
    <message>
        <source>As this computer has them</source>
        <translation type="unfinished">لکه ددې کمپیوټر</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">شاته</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished">رنګونه</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">تیاره</translation>
    </message>
    <message>
        <source>Erase everything…</source>
        <translation type="unfinished">هر څه پاک کړئ…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">ژبه</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">روښانه</translation>
    </message>
    <message>
        <source>Lock when nobody has touched this window for</source>
        <translation type="unfinished">قلف شي چې دې کړکۍ ته څوک لاس ور نه وړي تر</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation type="unfinished">زما راپورونه</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">امستنې</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation type="unfinished">ډېر توپیر</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished">د لیک کچه</translation>
    </message>
    <message>
        <source>These are kept inside the vault and nowhere else on this computer.</source>
        <translation type="unfinished">دا په خزانه کې ساتل کېږي او پر دې کمپیوټر بل چېرته نه.</translation>
    </message>
    <message>
        <source>What this protects, and what it does not</source>
        <translation type="unfinished">دا څه ساتي، او څه نه ساتي</translation>
    </message>
    <message>
        <source>{language} (made by a machine, needs a native reader)</source>
        <translation type="unfinished">‏{language} (ماشیني ژباړه، یو اهل ژبه ته اړتیا لري)</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>What the desk will read</source>
        <translation type="unfinished">دفتر به څه ولولي</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation type="unfinished">څه مو ولیکل</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation type="unfinished">ګام {number} له {count}</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {title}</source>
        <translation type="unfinished">ګام {number} له {count}: {title}</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message numerus="yes">
        <source>Marked: %n place(s) that could name somebody. Before anything is sealed, you decide on each. Names are not marked.</source>
        <translation type="unfinished">
            <numerusform>نښه شوی: %Ln ځای چې ښایي څوک وښيي. تر مهرولو مخکې تاسو پرې پرېکړه کوئ. نومونه نه نښه کېږي.</numerusform>
            <numerusform>نښه شوي: %Ln ځایونه چې ښایي څوک وښيي. تر مهرولو مخکې تاسو پر هر یوه پرېکړه کوئ. نومونه نه نښه کېږي.</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers, addresses and the like are marked as you write. Names are not: leave them out.</source>
        <translation type="unfinished">د لیکلو پر مهال شمېرې، پتې او داسې نور نښه کېږي. نومونه نه: مه یې لیکئ.</translation>
    </message>
</context>
<context>
    <name>StoryEdit</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished">کاپي</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished">پرې</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished">پېسټ</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished">بیا وکړئ</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished">ټول وټاکئ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">بېرته یې کړئ</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Demo</source>
        <translation type="unfinished">تمرین</translation>
    </message>
    <message>
        <source>Demonstration: nothing leaves this computer</source>
        <translation type="unfinished">تمرین: له دې کمپیوټره هېڅ نه وځي</translation>
    </message>
    <message>
        <source>Leave now</source>
        <translation type="unfinished">همدا اوس ووځئ</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished">قلف کړئ</translation>
    </message>
    <message>
        <source>Locks and closes at once. Pressing Escape twice does the same.</source>
        <translation type="unfinished">سملاسي قلفوي او تړي یې. دوه ځله Escape هم همدا کوي.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">امستنې</translation>
    </message>
    <message>
        <source>Takes everything off the screen. Control and L does the same.</source>
        <translation type="unfinished">هر څه له پردې لرې کوي. Control او L هم همدا کوي.</translation>
    </message>
</context>
<context>
    <name>TermList</name>
    <message>
        <source>Done</source>
        <translation type="unfinished">وشو</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation type="unfinished">په لړ کې ولټوئ</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>Files</source>
        <translation type="unfinished">فایلونه</translation>
    </message>
</context>
<context>
    <name>TypeBackPage</name>
    <message numerus="yes">
        <source>%n word(s) stand here, and there are six. Compare them with your paper, or go back to see them again.</source>
        <translation type="unfinished">
            <numerusform>دلته %Ln لفظ دی، او باید شپږ وي. له خپل کاغذ سره یې پرتله کړئ، یا شاته لاړ شئ او بیا یې وګورئ.</numerusform>
            <numerusform>دلته %Ln لفظونه دي، او باید شپږ وي. له خپل کاغذ سره یې پرتله کړئ، یا شاته لاړ شئ او بیا یې وګورئ.</numerusform>
        </translation>
    </message>
    <message>
        <source>In Latin letters, with a space between the words. Capital letters do not matter.</source>
        <translation type="unfinished">په لاتیني (انګلیسي) تورو، د لفظونو په منځ کې تش ځای پرېږدئ. غټ توري توپیر نه کوي.</translation>
    </message>
    <message>
        <source>So it is certain that you can read them later.</source>
        <translation type="unfinished">څو ډاډ وي چې وروسته یې لوستلی شئ.</translation>
    </message>
    <message>
        <source>The six words</source>
        <translation type="unfinished">شپږ لفظونه</translation>
    </message>
    <message>
        <source>The six words are in Latin letters, a to z. Change the keyboard to English for them.</source>
        <translation type="unfinished">شپږ لفظونه په لاتیني تورو دي، له a تر z. د هغو لپاره کیبورډ انګلیسي کړئ.</translation>
    </message>
    <message>
        <source>These are not the six words. Compare number {places} with your paper, or go back to see them again.</source>
        <translation type="unfinished">دا هغه شپږ لفظونه نه دي. {places} شمېره له خپل کاغذ سره پرتله کړئ، یا شاته لاړ شئ او بیا یې وګورئ.</translation>
    </message>
    <message>
        <source>Type the six words first.</source>
        <translation type="unfinished">لومړی شپږ لفظونه ولیکئ.</translation>
    </message>
    <message>
        <source>Type the six words from your paper</source>
        <translation type="unfinished">له خپل کاغذه شپږ لفظونه ولیکئ</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Folder of the vault</source>
        <translation type="unfinished">د خزانې پوښۍ</translation>
    </message>
    <message>
        <source>Its whole path, as {example}</source>
        <translation type="unfinished">بشپړه لاره یې، لکه {example}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished">بیا یې ولټوئ</translation>
    </message>
    <message>
        <source>Make a new vault</source>
        <translation type="unfinished">نوې خزانه جوړه کړئ</translation>
    </message>
    <message>
        <source>Name the folder of the vault first.</source>
        <translation type="unfinished">لومړی د خزانې پوښۍ ونوموئ.</translation>
    </message>
    <message>
        <source>No vault was found. Plug in the stick that it is on and look again, or name its folder.</source>
        <translation type="unfinished">هېڅ خزانه ونه موندل شوه. هغه یو اېس بي ولګوئ چې پرې ده او بیا یې ولټوئ، یا یې پوښۍ ونوموئ.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">پرانیزئ</translation>
    </message>
    <message>
        <source>Open your vault</source>
        <translation type="unfinished">خپله خزانه پرانیزئ</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished">پټ لفظونه</translation>
    </message>
    <message>
        <source>The vault is being opened. This takes a second or two.</source>
        <translation type="unfinished">خزانه پرانیستل کېږي. یوه دوه ثانیې وخت نیسي.</translation>
    </message>
    <message>
        <source>The vault is in another place</source>
        <translation type="unfinished">خزانه بل ځای ده</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation type="unfinished">لومړی پټ لفظونه ولیکئ.</translation>
    </message>
</context>
<context>
    <name>VaguenessChoices</name>
    <message>
        <source>How much of the place shall the desk read?</source>
        <translation type="unfinished">دفتر دې د ځای په اړه څومره ولولي؟</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">شاته</translation>
    </message>
    <message>
        <source>Draw other words</source>
        <translation type="unfinished">نور لفظونه راوباسئ</translation>
    </message>
    <message>
        <source>Everything you write here is kept locked in a vault on this computer. These words, drawn by lot, are its only key. Write them on paper, and keep the paper away from this computer.</source>
        <translation type="unfinished">څه چې دلته لیکئ پر دې کمپیوټر په یوه خزانه کې قلف ساتل کېږي. دا انګلیسي لفظونه، چې په پچه راوتلي، یوازینۍ کیلي یې ده. پر کاغذ یې ولیکئ، او کاغذ له دې کمپیوټره لرې وساتئ.</translation>
    </message>
    <message>
        <source>I have a vault already</source>
        <translation type="unfinished">له مخکې خزانه لرم</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation type="unfinished">ومې لیکل</translation>
    </message>
    <message>
        <source>Six words open your vault</source>
        <translation type="unfinished">شپږ لفظونه ستاسو خزانه پرانیزي</translation>
    </message>
    <message>
        <source>The six words, in this order</source>
        <translation type="unfinished">شپږ لفظونه، په همدې ترتیب</translation>
    </message>
    <message>
        <source>There is no way to recover them: without these words nobody can open the vault, you included.</source>
        <translation type="unfinished">بېرته ترلاسه کول یې نشته: پرته له دې لفظونو خزانه هېڅوک نه شي پرانیستلای، تاسو هم نه.</translation>
    </message>
    <message>
        <source>Use a passphrase of my own</source>
        <translation type="unfinished">خپل پټ لفظونه وکاروئ</translation>
    </message>
</context>
<context>
    <name>WarningPage</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished">مخکې</translation>
    </message>
    <message>
        <source>The vault is open</source>
        <translation type="unfinished">خزانه خلاصه ده</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>, </source>
        <translation type="unfinished">، </translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">نه</translation>
    </message>
    <message>
        <source>Only the day</source>
        <translation type="unfinished">یوازې ورځ</translation>
    </message>
    <message>
        <source>Only the month</source>
        <translation type="unfinished">یوازې میاشت</translation>
    </message>
    <message>
        <source>Only the part of the day</source>
        <translation type="unfinished">یوازې د ورځې برخه</translation>
    </message>
    <message>
        <source>Only the week</source>
        <translation type="unfinished">یوازې اوونۍ</translation>
    </message>
    <message>
        <source>To the hour</source>
        <translation type="unfinished">تر ساعته کره</translation>
    </message>
    <message>
        <source>To the quarter of an hour</source>
        <translation type="unfinished">تر ۱۵ دقیقو کره</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished">هو</translation>
    </message>
    <message>
        <source>from {begin} until {end}</source>
        <translation type="unfinished">له {begin} تر {end}</translation>
    </message>
    <message>
        <source>from {begin}, and it is still going on</source>
        <translation type="unfinished">له {begin}، او لا دوام لري</translation>
    </message>
    <message>
        <source>the end of {day}</source>
        <translation type="unfinished">د {day} پای</translation>
    </message>
    <message>
        <source>{period}; how exactly: {precision}</source>
        <translation type="unfinished">‏{period}؛ کره‌والی: {precision}</translation>
    </message>
    <message>
        <source>{period}; in between: {recurrence}</source>
        <translation type="unfinished">‏{period}؛ په منځ کې: {recurrence}</translation>
    </message>
</context>
<context>
    <name>blackouts</name>
    <message>
        <source>Box {number} of {count}, {place}</source>
        <translation type="unfinished">بکس {number} له {count}، {place}</translation>
    </message>
    <message>
        <source>Stroke {number} of {count}, {place}</source>
        <translation type="unfinished">کرښه {number} له {count}، {place}</translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished">کیڼ</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation type="unfinished">لاندې کیڼ</translation>
    </message>
    <message>
        <source>lower middle</source>
        <translation type="unfinished">لاندې منځ</translation>
    </message>
    <message>
        <source>lower right</source>
        <translation type="unfinished">لاندې ښی</translation>
    </message>
    <message>
        <source>middle</source>
        <translation type="unfinished">منځ</translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished">ښی</translation>
    </message>
    <message>
        <source>upper left</source>
        <translation type="unfinished">پورته کیڼ</translation>
    </message>
    <message>
        <source>upper middle</source>
        <translation type="unfinished">پورته منځ</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation type="unfinished">پورته ښی</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>from {begin} to {end}</source>
        <translation type="unfinished">له {begin} تر {end}</translation>
    </message>
    <message>
        <source>the week from {day}</source>
        <translation type="unfinished">هغه اوونۍ چې له {day} پیلېږي</translation>
    </message>
    <message>
        <source>{day}, {clock}</source>
        <translation type="unfinished">‏{day}، {clock}</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A file to attach belongs to a vault. Nothing was sealed; name a file that lies outside of every vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file to attach cannot be read ({strerror}). Nothing was saved; check its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file to attach cannot be read. Nothing was sealed; check its name, and whether you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file to attach changed while it was read. Nothing was sealed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file to attach is larger than 64 MiB. Nothing was saved; attach a smaller picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file to attach is the file of the passphrase. Nothing was sealed; name another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A large file of the vault is missing or damaged. Nothing was changed; use a backup of the folder.</source>
        <translation type="unfinished">د خزانې یو لوی فایل نشته یا خراب دی. هېڅ نه دي بدل شوي؛ د پوښۍ خوندي کاپي وکاروئ.</translation>
    </message>
    <message>
        <source>A report carries at most 20 files. Remove some of them.</source>
        <translation type="unfinished">راپور تر ټولو زیات ۲۰ فایلونه وړي. ځینې یې لرې کړئ.</translation>
    </message>
    <message>
        <source>A report carries at most 20 files. This one was not attached; remove another one first.</source>
        <translation type="unfinished">راپور تر ټولو زیات ۲۰ فایلونه وړي. دا ونه نښلول شو؛ لومړی بل لرې کړئ.</translation>
    </message>
    <message>
        <source>A vault needs a passphrase, and this one is empty. Nothing was made.</source>
        <translation type="unfinished">خزانه پټ لفظونه غواړي، او دا تش دي. هېڅ جوړ نه شول.</translation>
    </message>
    <message>
        <source>A vault's own folder is no place for other files. Nothing was written there; name another folder for this one.</source>
        <translation type="unfinished">د خزانې خپله پوښۍ د نورو فایلونو ځای نه دی. هلته هېڅ ونه لیکل شول؛ بله پوښۍ ونوموئ.</translation>
    </message>
    <message>
        <source>AVIF pictures</source>
        <translation type="unfinished">د AVIF عکسونه</translation>
    </message>
    <message>
        <source>Another window or program has this vault open. Nothing was changed; close it there first.</source>
        <translation type="unfinished">دا خزانه په بله کړکۍ یا پروګرام کې خلاصه ده. هېڅ نه دي بدل شوي؛ لومړی یې هلته وتړئ.</translation>
    </message>
    <message>
        <source>Archives and office documents</source>
        <translation type="unfinished">ارشیفونه او دفتري سندونه</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation type="unfinished">ډیسک لوستل یا لیکل ونه منل</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation type="unfinished">دا پوښۍ ده</translation>
    </message>
    <message>
        <source>JPEG XL pictures</source>
        <translation type="unfinished">د JPEG XL عکسونه</translation>
    </message>
    <message>
        <source>Moving PNG pictures are not taken, because only one frame would be seen. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished">خوځنده PNG عکسونه نه اخیستل کېږي، ځکه یوازې یو چوکاټ به ښکاري. هېڅ نه دي بدل شوي؛ سکرین‌شاټ یې واخلئ، پرې یې ږدئ، یا یې هماغسې ونښلوئ او ووایئ ولې.</translation>
    </message>
    <message>
        <source>No port of this computer is free for the demo desk. Nothing was joined; close other programs and try again.</source>
        <translation type="unfinished">ددې کمپیوټر هېڅ پورټ د تمریني دفتر لپاره خالي نه دی. له هېڅ دفتر سره یو ځای نه شوئ؛ نور پروګرامونه وتړئ او بیا هڅه وکړئ.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation type="unfinished">پر ډیسک ځای نشته</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation type="unfinished">ډیسک نشته</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation type="unfinished">داسې فایل یا پوښۍ نشته</translation>
    </message>
    <message>
        <source>Nobody can read this vault any more: its keys are overwritten, and no passphrase brings them back. Some of its files could not be removed ({files}). Try once more, or delete the folder {folder} by hand; what is left only shows that there was a vault.</source>
        <translation type="unfinished">دا خزانه نور هېڅوک نه شي لوستلای: کیلي یې پاکې شوې دي، او هېڅ پټ لفظونه یې بېرته نه راولي. د هغې ځینې فایلونه لرې نه شول ({files}). یو ځل بیا هڅه وکړئ، یا پوښۍ {folder} په لاس ړنګه کړئ؛ څه چې پاتې دي یوازې دا ښيي چې دلته خزانه وه.</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation type="unfinished">دا پوښۍ نه ده</translation>
    </message>
    <message>
        <source>Not all of this envelope is here. Sync again for the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in this place. Check how it is written, or choose from the list.</source>
        <translation type="unfinished">په دې ځای کې څه نشته. وګورئ چې سم لیکل شوی، یا له لړه یې وټاکئ.</translation>
    </message>
    <message>
        <source>Office documents</source>
        <translation type="unfinished">دفتري سندونه</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation type="unfinished">د PDF سندونه</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation type="unfinished">اجازه نشته</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation type="unfinished">دلته یوازې لوستل کېږي</translation>
    </message>
    <message>
        <source>SVG drawings</source>
        <translation type="unfinished">د SVG انځورونه</translation>
    </message>
    <message>
        <source>Some answers need another look: {places}. Nothing was lost; change them and go on.</source>
        <translation type="unfinished">ځینې ځوابونه بیا کتل غواړي: {places}. هېڅ نه دي ورک شوي؛ بدل یې کړئ او مخکې لاړ شئ.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. What you had saved is kept; close the program and open it again.</source>
        <translation type="unfinished">د پروګرام دننه ستونزه شوه. څه چې خوندي شوي وو شته؛ پروګرام وتړئ او بیا یې پرانیزئ.</translation>
    </message>
    <message>
        <source>Sound recordings</source>
        <translation type="unfinished">غږیز ثبتونه</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sealed, and your report is kept as it was before.</source>
        <translation type="unfinished">ودرول شو. هېڅ مهر نه شول، او ستاسو راپور هماغسې ساتل شوی.</translation>
    </message>
    <message>
        <source>The demo desk finds no place for its server ({strerror}). What you wrote is kept; make room on the disk and open the vault again.</source>
        <translation type="unfinished">تمریني دفتر د خپل سرور لپاره ځای نه مومي ({strerror}). ستاسو لیکلي ساتل شوي؛ پر ډیسک ځای جوړ کړئ او خزانه بیا پرانیزئ.</translation>
    </message>
    <message>
        <source>The demo desk's server does not start: other programs may use its ports. What you wrote is kept.</source>
        <translation type="unfinished">د تمریني دفتر سرور نه پیلېږي: ښایي نور پروګرامونه یې پورټونه کاروي. ستاسو لیکلي ساتل شوي.</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be saved. Everything saved before is kept; make room and try again.</source>
        <translation type="unfinished">ډیسک ډک دی، نو دا خوندي نه شو. مخکیني خوندي شوي ټول شته؛ ځای جوړ کړئ او بیا هڅه وکړئ.</translation>
    </message>
    <message>
        <source>The disk refused to read or write the vault. Everything saved before is kept as far as the disk kept it; try again, and copy the folder to another disk if it happens again.</source>
        <translation type="unfinished">ډیسک د خزانې لوستل یا لیکل ونه منل. مخکیني خوندي شوي تر هغه ځایه شته چې ډیسک ساتلي؛ بیا هڅه وکړئ، او که بیا وشي پوښۍ بل ډیسک ته کاپي کړئ.</translation>
    </message>
    <message>
        <source>The file changed while it was read. Nothing was saved; try again.</source>
        <translation type="unfinished">فایل د لوستلو پر مهال بدل شو. هېڅ خوندي نه شول؛ بیا هڅه وکړئ.</translation>
    </message>
    <message>
        <source>The files are too large for one report. Remove some of them.</source>
        <translation type="unfinished">فایلونه د یوه راپور لپاره ډېر لوی دي. ځینې یې لرې کړئ.</translation>
    </message>
    <message>
        <source>The folder around this place does not exist. Nothing was made; check the name.</source>
        <translation type="unfinished">ددې ځای شاوخوا پوښۍ نشته. هېڅ جوړ نه شول؛ نوم وګورئ.</translation>
    </message>
    <message>
        <source>The key of this lies in a file that is missing from the vault's folder. Nothing was changed; put the file back if you can find it.</source>
        <translation type="unfinished">ددې کیلي په هغه فایل کې ده چې د خزانې په پوښۍ کې نشته. هېڅ نه دي بدل شوي؛ که یې ومومئ، فایل بېرته کېږدئ.</translation>
    </message>
    <message>
        <source>The making of this vault was cut off before anything was kept in it. Make it again.</source>
        <translation type="unfinished">ددې خزانې جوړول مخکې له دې چې پکې څه وساتل شي پرې شول. بیا یې جوړه کړئ.</translation>
    </message>
    <message>
        <source>The new passphrase could not be proved. The old one still opens the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new passphrase is empty. The old one still opens the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outbox holds no report of this id. It may have arrived and been forgotten already.</source>
        <translation type="unfinished">د لېږلو په لړ کې داسې راپور نشته. ښایي رسېدلی او هېر شوی وي.</translation>
    </message>
    <message>
        <source>The part of the program that sends cannot be started on this computer just now. Everything is kept; close other programs and send again.</source>
        <translation type="unfinished">د پروګرام لېږونکې برخه اوس پر دې کمپیوټر نه پیلېږي. هر څه ساتل شوي؛ نور پروګرامونه وتړئ او بیا یې ولېږئ.</translation>
    </message>
    <message>
        <source>The profile cannot be read ({strerror}). Nothing was joined; check the file's name.</source>
        <translation type="unfinished">پېژندنه نه لوستل کېږي ({strerror}). له هېڅ دفتر سره یو ځای نه شوئ؛ د فایل نوم وګورئ.</translation>
    </message>
    <message>
        <source>The sending part of the program said something that makes no sense. Nothing was lost.</source>
        <translation type="unfinished">د پروګرام لېږونکې برخې داسې څه وویل چې معنا نه لري. هېڅ نه دي ورک شوي.</translation>
    </message>
    <message>
        <source>The sending was stopped. What is not sent is kept.</source>
        <translation type="unfinished">لېږل ودرول شول. نه لېږل شوي ساتل شوي.</translation>
    </message>
    <message>
        <source>The server has not signed for this report yet, so there is nothing to prove.</source>
        <translation type="unfinished">سرور لا ددې راپور لپاره لاسلیک نه دی کړی، نو د ثابتولو څه نشته.</translation>
    </message>
    <message>
        <source>The vault does not say what it is for. Nothing was changed; use a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault's database is damaged. Nothing was changed; use a backup of the folder, or copy it to another disk and try again.</source>
        <translation type="unfinished">د خزانې ډېټابېس خراب دی. هېڅ نه دي بدل شوي؛ د پوښۍ خوندي کاپي وکاروئ، یا یې بل ډیسک ته کاپي کړئ او بیا هڅه وکړئ.</translation>
    </message>
    <message>
        <source>The vault's database is missing. Nothing was changed; use a backup of the folder.</source>
        <translation type="unfinished">د خزانې ډېټابېس نشته. هېڅ نه دي بدل شوي؛ د پوښۍ خوندي کاپي وکاروئ.</translation>
    </message>
    <message>
        <source>The vault's file k is damaged: {error}. Nothing was changed; use a backup of the folder.</source>
        <translation type="unfinished">د خزانې فایل k خراب دی: {error}. هېڅ نه دي بدل شوي؛ د پوښۍ خوندي کاپي وکاروئ.</translation>
    </message>
    <message>
        <source>The vault's file {name} is damaged, and with it the keys of what can be forgotten. Nothing was changed; use a backup of the folder.</source>
        <translation type="unfinished">د خزانې فایل {name} خراب دی، او ورسره د هغو کیلۍ چې هېرېدای شي. هېڅ نه دي بدل شوي؛ د پوښۍ خوندي کاپي وکاروئ.</translation>
    </message>
    <message>
        <source>The vault's folder cannot be written to. Nothing was changed; move the vault to a disk that can be written to, or give this user the right to.</source>
        <translation type="unfinished">د خزانې په پوښۍ کې لیکل نه کېږي. هېڅ نه دي بدل شوي؛ خزانه داسې ډیسک ته یوسئ چې لیکل پرې کېږي، یا دې کاروونکي ته اجازه ورکړئ.</translation>
    </message>
    <message>
        <source>The vault's folder is not in its place any more. What was saved is in that folder; put it back, or plug its disk in again, and try once more.</source>
        <translation type="unfinished">د خزانې پوښۍ نوره پر خپل ځای نشته. خوندي شوي په هماغې پوښۍ کې دي؛ بېرته یې کېږدئ، یا ډیسک یې بیا ولګوئ، او یو ځل بیا هڅه وکړئ.</translation>
    </message>
    <message>
        <source>The vault's keyslots are missing, and nothing opens it without them. Use a backup.</source>
        <translation type="unfinished">د خزانې د کیلیو فایل نشته، او پرته له هغه یې هېڅ نه پرانیزي. خوندي کاپي وکاروئ.</translation>
    </message>
    <message>
        <source>The vault's keyslots were written by a newer version of the program. Nothing was changed; update the program first. If there is no newer one, the file k is damaged: use a backup of the folder.</source>
        <translation type="unfinished">د خزانې کیلۍ د پروګرام نوې نسخې لیکلې. هېڅ نه دي بدل شوي؛ لومړی پروګرام نوی کړئ. که نوې نه وي، فایل k خراب دی: د پوښۍ خوندي کاپي وکاروئ.</translation>
    </message>
    <message>
        <source>The words are not the eight of this profile: one is missing or mistyped, or it is another desk's or a forged one. Nothing was joined. If all eight are as the desk gave them, ask the desk over a channel that you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are codes of several desks in this picture. Nothing was joined; take one of the right code alone.</source>
        <translation type="unfinished">په دې عکس کې د څو دفترونو کوډونه دي. له هېڅ دفتر سره یو ځای نه شوئ؛ یوازې د سم کوډ عکس واخلئ.</translation>
    </message>
    <message>
        <source>There are two different profiles with version {version}. Both are kept as evidence, the one you had stays in use. Ask the desk about it over a channel that you trust.</source>
        <translation type="unfinished">د {version} نسخې دوه بېلې پېژندنې شته. دواړه د ثبوت لپاره ساتل شوې، ستاسو پخوانۍ کارېږي. له دفتره یې په داسې لار وپوښتئ چې باور پرې لرئ.</translation>
    </message>
    <message>
        <source>There is no desk's code in this picture. Nothing was joined; take it again from straight above, with the whole code in it, or ask the desk for its profile file.</source>
        <translation type="unfinished">په دې عکس کې د دفتر کوډ نشته. له هېڅ دفتر سره یو ځای نه شوئ؛ نېغ له پاسه یې بیا واخلئ، چې ټول کوډ پکې وي، یا له دفتره د پېژندنې فایل وغواړئ.</translation>
    </message>
    <message>
        <source>There is no such draft. It may have been sealed or discarded already.</source>
        <translation type="unfinished">داسې مسوده نشته. ښایي مهر یا لرې شوې وي.</translation>
    </message>
    <message>
        <source>There is no vault in this place, so nothing was erased. Check the name of the folder.</source>
        <translation type="unfinished">په دې ځای کې خزانه نشته، نو هېڅ پاک نه شول. د پوښۍ نوم وګورئ.</translation>
    </message>
    <message>
        <source>There is no vault in this place. Check the name of the folder, or make a vault there.</source>
        <translation type="unfinished">په دې ځای کې خزانه نشته. د پوښۍ نوم وګورئ، یا هلته خزانه جوړه کړئ.</translation>
    </message>
    <message>
        <source>There is not enough free memory to open this vault. Nothing was changed; close other programs first.</source>
        <translation type="unfinished">ددې خزانې د پرانیستلو لپاره کافي خالي حافظه نشته. هېڅ نه دي بدل شوي؛ لومړی نور پروګرامونه وتړئ.</translation>
    </message>
    <message>
        <source>There is something in this place already. It was left as it is; name a new folder.</source>
        <translation type="unfinished">په دې ځای کې مخکې څه شته. هماغسې پرېښودل شول؛ نوې پوښۍ ونوموئ.</translation>
    </message>
    <message>
        <source>This envelope cannot be read. It was kept as it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty. Nothing was changed; choose it again or leave it out.</source>
        <translation type="unfinished">دا فایل تش دی. هېڅ نه دي بدل شوي؛ بیا یې وټاکئ یا یې پرېږدئ.</translation>
    </message>
    <message>
        <source>This file is empty. Nothing was joined; ask the desk for it once more.</source>
        <translation type="unfinished">دا فایل تش دی. له هېڅ دفتر سره یو ځای نه شوئ؛ له دفتره یې یو ځل بیا وغواړئ.</translation>
    </message>
    <message>
        <source>This file is larger than 64 MiB, and this window takes no larger one. Nothing was saved; attach a shorter part of it.</source>
        <translation type="unfinished">دا فایل له 64 MiB لوی دی، او دا کړکۍ تر دې لوی نه اخلي. هېڅ خوندي نه شول؛ لنډه برخه یې ونښلوئ.</translation>
    </message>
    <message>
        <source>This file is not with the draft any more. Nothing was changed; look at the list again.</source>
        <translation type="unfinished">دا فایل نور له مسودې سره نشته. هېڅ نه دي بدل شوي؛ لړ بیا وګورئ.</translation>
    </message>
    <message>
        <source>This folder cannot be opened. Nothing was changed; choose another one.</source>
        <translation type="unfinished">دا پوښۍ نه پرانیستل کېږي. هېڅ نه دي بدل شوي؛ بله وټاکئ.</translation>
    </message>
    <message>
        <source>This folder holds no vault. Check its name, or make a vault in an empty folder.</source>
        <translation type="unfinished">په دې پوښۍ کې خزانه نشته. نوم یې وګورئ، یا په تشه پوښۍ کې خزانه جوړه کړئ.</translation>
    </message>
    <message>
        <source>This is longer than the vault keeps in one piece. What was saved before is kept.</source>
        <translation type="unfinished">دا له هغه اوږد دی چې خزانه یې په یوه ټوټه کې ساتي. مخکیني خوندي شوي شته.</translation>
    </message>
    <message>
        <source>This is no picture that can be cleaned; those are JPEG, PNG, WebP, GIF, TIFF, BMP and HEIC. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished">دا داسې عکس نه دی چې پاک شي؛ هغه JPEG، PNG، WebP، GIF، TIFF، BMP او HEIC دي. هېڅ نه دي بدل شوي؛ سکرین‌شاټ یې واخلئ، پرې یې ږدئ، یا یې هماغسې ونښلوئ او ووایئ ولې.</translation>
    </message>
    <message>
        <source>This is no withdraw code: it has twelve words, or 32 hexadecimal digits. Nothing was sealed; compare it with what was written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a desk's profile, or it was changed on its way ({error}). Nothing was joined.</source>
        <translation type="unfinished">دا د کوم دفتر پېژندنه نه ده، یا په لار کې بدله شوې ({error}). له هېڅ دفتر سره یو ځای نه شوئ.</translation>
    </message>
    <message>
        <source>This is not a desk's profile, or it was changed on its way ({error}). The profile you had is kept.</source>
        <translation type="unfinished">دا د کوم دفتر پېژندنه نه ده، یا په لار کې بدله شوې ({error}). ستاسو پخوانۍ پېژندنه ساتل شوې.</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault. Nothing was changed; check the keyboard's language and try again. If you are sure of it, the vault's file k may be damaged: use a backup of the folder.</source>
        <translation type="unfinished">دا پټ لفظونه خزانه نه پرانیزي. هېڅ نه دي بدل شوي؛ د کیبورډ ژبه وګورئ او بیا هڅه وکړئ. که ډاډه یاست، ښایي د خزانې فایل k خراب وي: د پوښۍ خوندي کاپي وکاروئ.</translation>
    </message>
    <message>
        <source>This picture cannot be read: it is damaged, too large, or no picture. Nothing was joined; take it again, or ask the desk for its profile file.</source>
        <translation type="unfinished">دا عکس نه لوستل کېږي: خراب، ډېر لوی، یا عکس نه دی. له هېڅ دفتر سره یو ځای نه شوئ؛ بیا یې واخلئ، یا له دفتره د پېژندنې فایل وغواړئ.</translation>
    </message>
    <message>
        <source>This picture has more than {value} million pixels. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished">دا عکس له {value} میلیونه پکسلو زیات لري. هېڅ نه دي بدل شوي؛ سکرین‌شاټ یې واخلئ، پرې یې ږدئ، یا یې هماغسې ونښلوئ او ووایئ ولې.</translation>
    </message>
    <message>
        <source>This picture is damaged or incomplete and cannot be drawn again. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished">دا عکس خراب یا نیمګړی دی او بیا نه جوړېږي. هېڅ نه دي بدل شوي؛ سکرین‌شاټ یې واخلئ، پرې یې ږدئ، یا یې هماغسې ونښلوئ او ووایئ ولې.</translation>
    </message>
    <message>
        <source>This profile changes more than one root at once. The profile you had is kept. Ask the desk for the profiles between, and join each in turn.</source>
        <translation type="unfinished">دا پېژندنه په یوه ځل له یوې زیاتې ریښې بدلوي. ستاسو پخوانۍ پېژندنه ساتل شوې. له دفتره منځنۍ پېژندنې وغواړئ او په وار سره یې ومنئ.</translation>
    </message>
    <message>
        <source>This profile is not newer than the one this vault has. The vault keeps its own.</source>
        <translation type="unfinished">دا پېژندنه د خزانې له پېژندنې نوې نه ده. خزانه خپله ساتي.</translation>
    </message>
    <message>
        <source>This profile is not signed by the desk you joined ({error}). The profile you had is kept. If the desk has changed its roots more than once since, ask it for the profiles between and join each in turn.</source>
        <translation type="unfinished">دا پېژندنه ستاسو دفتر نه ده لاسلیک کړې ({error}). ستاسو پخوانۍ پېژندنه ساتل شوې. که دفتر له هغې راهیسې څو ځله خپلې ریښې بدلې کړې وي، منځنۍ پېژندنې وغواړئ او په وار سره یې ومنئ.</translation>
    </message>
    <message>
        <source>This profile is of another desk than the code. Nothing was joined; ask whoever gave you the two which one is right, over a channel that you trust.</source>
        <translation type="unfinished">دا پېژندنه د بل دفتر ده، نه د کوډ. له هېڅ دفتر سره یو ځای نه شوئ؛ له هغه چا پوښتنه وکړئ چې دواړه یې درکړي، په داسې لار چې باور پرې لرئ.</translation>
    </message>
    <message>
        <source>This profile is older than the code says. Nothing was joined; ask the desk for its newest profile.</source>
        <translation type="unfinished">دا پېژندنه له کوډه زړه ده. له هېڅ دفتر سره یو ځای نه شوئ؛ له دفتره نوې پېژندنه وغواړئ.</translation>
    </message>
    <message>
        <source>This profile names another desk. The profile you had is kept.</source>
        <translation type="unfinished">دا پېژندنه د بل دفتر ده. ستاسو پخوانۍ پېژندنه ساتل شوې.</translation>
    </message>
    <message>
        <source>This report is {state} by now and cannot become {to}. Nothing was changed.</source>
        <translation type="unfinished">دا راپور اوس {state} دی او {to} کېدای نه شي. هېڅ نه دي بدل شوي.</translation>
    </message>
    <message>
        <source>This vault belongs to a desk, and this window is for people who report. Nothing was changed; open a vault of your own, or make one.</source>
        <translation type="unfinished">دا خزانه د دفتر ده، او دا کړکۍ د راپور ورکوونکو لپاره ده. هېڅ نه دي بدل شوي؛ خپله خزانه پرانیزئ، یا یې جوړه کړئ.</translation>
    </message>
    <message>
        <source>This vault does not hold the key. It was destroyed, or never released to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault does not hold what this needs. Nothing was changed.</source>
        <translation type="unfinished">په دې خزانه کې هغه څه نشته چې دې ته اړین دي. هېڅ نه دي بدل شوي.</translation>
    </message>
    <message>
        <source>This vault has not joined a desk yet, so there is nobody to seal a report for. Nothing was changed; join one first.</source>
        <translation type="unfinished">دا خزانه لا له دفتر سره نه ده یو ځای شوې، نو راپور چا ته نه مهر کېږي. هېڅ نه دي بدل شوي؛ لومړی له یوه سره یو ځای شئ.</translation>
    </message>
    <message>
        <source>This vault keeps no copy of such a report.</source>
        <translation type="unfinished">دا خزانه د داسې راپور کاپي نه ساتي.</translation>
    </message>
    <message>
        <source>This vault was written by a newer version of the program. Nothing was changed; update the program first.</source>
        <translation type="unfinished">دا خزانه د پروګرام نوې نسخې لیکلې. هېڅ نه دي بدل شوي؛ لومړی پروګرام نوی کړئ.</translation>
    </message>
    <message>
        <source>This was forgotten: its key was destroyed, so nobody can read it any more.</source>
        <translation type="unfinished">دا هېر شوی: کیلي یې له منځه تللې، نو نور یې هېڅوک نه شي لوستلی.</translation>
    </message>
    <message>
        <source>This was saved, but the disk refused to overwrite what is to be forgotten. It is tried again each time the vault is opened; until then it can still be read from the disk.</source>
        <translation type="unfinished">دا خوندي شو، خو ډیسک د هېرېدونکي د پاسه لیکل ونه منل. هر ځل چې خزانه پرانیستل شي بیا هڅه کېږي؛ تر هغه لا له ډیسکه لوستل کېدای شي.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation type="unfinished">ویډیوګانې</translation>
    </message>
    <message>
        <source>What draws the code is not installed here: it comes with the window. No picture was written, and the desk is as it was; call make run once in the project's folder, then this again, or use the eight words alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be attached is not a file. Nothing was sealed; name a file, not a folder or a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation type="unfinished">دا عادي فایل نه دی</translation>
    </message>
    <message>
        <source>its signatures are not right</source>
        <translation type="unfinished">لاسلیکونه یې سم نه دي</translation>
    </message>
    <message>
        <source>no connection to the desk's server</source>
        <translation type="unfinished">د دفتر سرور سره اړیکه نشته</translation>
    </message>
    <message>
        <source>no server is named that this way out can reach</source>
        <translation type="unfinished">داسې سرور نه دی نومول شوی چې په دې لار ورسېږي</translation>
    </message>
    <message>
        <source>not a period: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something in it is not as it should be</source>
        <translation type="unfinished">په کې یو څه داسې نه دي لکه څنګه چې باید وي</translation>
    </message>
    <message>
        <source>the desk asks for work that is not done yet</source>
        <translation type="unfinished">دفتر هغه محاسبه غواړي چې لا نه ده شوې</translation>
    </message>
    <message>
        <source>the desk has new keys, which the next try asks the server for</source>
        <translation type="unfinished">د ډیسک کیلي نوې دي، په راتلونکې هڅه کې به له سروره وغوښتل شي</translation>
    </message>
    <message>
        <source>the desk's server is too old to take a report as large as this one</source>
        <translation type="unfinished">د دفتر سرور ددې هومره لوی راپور لپاره ډېر زوړ دی</translation>
    </message>
    <message>
        <source>the line to the server broke before its answer came</source>
        <translation type="unfinished">د سرور کرښه د ځواب له راتګ مخکې پرې شوه</translation>
    </message>
    <message>
        <source>the part of the program that sends ended in the middle</source>
        <translation type="unfinished">د پروګرام لېږونکې برخه په منځ کې پای ته ورسېده</translation>
    </message>
    <message>
        <source>the sealed report is damaged on this computer's disk</source>
        <translation type="unfinished">مهر شوی راپور ددې کمپیوټر پر ډیسک خراب دی</translation>
    </message>
    <message>
        <source>the sealed report is not what it was when it was sealed</source>
        <translation type="unfinished">مهر شوی راپور هغه نه دی چې د مهرولو پر مهال و</translation>
    </message>
    <message>
        <source>the server asks for more work than the desk's profile does</source>
        <translation type="unfinished">سرور د دفتر له پروفایل څخه زیاته محاسبه غواړي</translation>
    </message>
    <message>
        <source>the server could not prove that it is the desk's</source>
        <translation type="unfinished">سرور ونه شو ثابتولی چې د دفتر دی</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation type="unfinished">سرور پر وخت ځواب ورنه کړ</translation>
    </message>
    <message>
        <source>the server does not know this vault as an organiser's; copy the desk's newest file server/organisers to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server has no room just now</source>
        <translation type="unfinished">سرور اوس ځای نه لري</translation>
    </message>
    <message>
        <source>the server is too busy just now</source>
        <translation type="unfinished">سرور اوس ډېر بوخت دی</translation>
    </message>
    <message>
        <source>the server met a fault of its own</source>
        <translation type="unfinished">سرور ته خپله ستونزه پېښه شوه</translation>
    </message>
    <message>
        <source>the server refused it ({value})</source>
        <translation type="unfinished">سرور ونه مانه ({value})</translation>
    </message>
    <message>
        <source>the server says again and again that pieces are missing which it took</source>
        <translation type="unfinished">سرور بیا بیا وایي هغه ټوټې نشته چې اخیستې یې دي</translation>
    </message>
    <message>
        <source>the server showed a profile that is not this desk's</source>
        <translation type="unfinished">سرور داسې پېژندنه وښوده چې ددې دفتر نه ده</translation>
    </message>
    <message>
        <source>the server showed another profile of the version you have; both are kept as evidence</source>
        <translation type="unfinished">سرور ستاسو د نسخې بله پېژندنه وښوده؛ دواړه د ثبوت لپاره ساتل شوې</translation>
    </message>
    <message>
        <source>the server takes this computer's date for wrong</source>
        <translation type="unfinished">سرور ددې کمپیوټر نېټه ناسمه ګڼي</translation>
    </message>
    <message>
        <source>the server's answer broke off</source>
        <translation type="unfinished">د سرور ځواب پرې شو</translation>
    </message>
    <message>
        <source>the server's answer does not end</source>
        <translation type="unfinished">د سرور ځواب پای نه مومي</translation>
    </message>
    <message>
        <source>the server's answer is none that this program knows</source>
        <translation type="unfinished">د سرور ځواب دې پروګرام ته پېژندل شوی نه دی</translation>
    </message>
    <message>
        <source>the server's receipt is not one of this desk's</source>
        <translation type="unfinished">د سرور رسید ددې دفتر نه دی</translation>
    </message>
    <message>
        <source>{len} places could name somebody ({kinds}). Keep, replace or edit each; nothing was sealed.</source>
        <translation type="unfinished">‏{len} ځایونه د چا نوم ښودلی شي ({kinds}). هر یو وساتئ، بدل یا سم کړئ؛ هېڅ مهر نه شول.</translation>
    </message>
    <message>
        <source>{name} cannot be cleaned, only JPEG, PNG, WebP, GIF, TIFF, BMP and HEIC. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished">‏{name} نه شي پاکېدای، یوازې JPEG، PNG، WebP، GIF، TIFF، BMP او HEIC. هېڅ نه دي بدل شوي؛ سکرین‌شاټ یې واخلئ، پرې یې ږدئ، یا یې هماغسې ونښلوئ او ووایئ ولې.</translation>
    </message>
</context>
<context>
    <name>finds</name>
    <message>
        <source>Account name</source>
        <translation type="unfinished">د حساب نوم</translation>
    </message>
    <message>
        <source>Address or account name</source>
        <translation type="unfinished">پته یا د حساب نوم</translation>
    </message>
    <message>
        <source>Bank account or card</source>
        <translation type="unfinished">بانکي حساب یا کارت</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished">برېښنالیک پته</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation type="unfinished">د پېژندپاڼې شمېره</translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished">لینک</translation>
    </message>
    <message>
        <source>Long number</source>
        <translation type="unfinished">اوږده شمېره</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation type="unfinished">د شبکې پته</translation>
    </message>
    <message>
        <source>Number of a device or SIM</source>
        <translation type="unfinished">د آلې یا سیم شمېره</translation>
    </message>
    <message>
        <source>Number of a document</source>
        <translation type="unfinished">د سند شمېره</translation>
    </message>
    <message>
        <source>Number of a phone itself (IMEI)</source>
        <translation type="unfinished">د ټیلیفون خپله شمېره (IMEI)</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation type="unfinished">د موټر شمېره</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation type="unfinished">د پاسپورټ شمېره</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished">د ټیلیفون شمېره</translation>
    </message>
    <message>
        <source>Point on the map</source>
        <translation type="unfinished">پر نقشه ځای</translation>
    </message>
    <message>
        <source>Replace all accounts and cards ({count})</source>
        <translation type="unfinished">ټول حسابونه او کارتونه بدل کړئ ({count})</translation>
    </message>
    <message>
        <source>Replace all addresses and account names ({count})</source>
        <translation type="unfinished">ټولې پتې او د حساب نومونه بدل کړئ ({count})</translation>
    </message>
    <message>
        <source>Replace all document numbers ({count})</source>
        <translation type="unfinished">د سندونو ټولې شمېرې بدلې کړئ ({count})</translation>
    </message>
    <message>
        <source>Replace all links ({count})</source>
        <translation type="unfinished">ټول لینکونه بدل کړئ ({count})</translation>
    </message>
    <message>
        <source>Replace all long numbers ({count})</source>
        <translation type="unfinished">ټولې اوږدې شمېرې بدلې کړئ ({count})</translation>
    </message>
    <message>
        <source>Replace all network addresses ({count})</source>
        <translation type="unfinished">د شبکې ټولې پتې بدلې کړئ ({count})</translation>
    </message>
    <message>
        <source>Replace all number plates ({count})</source>
        <translation type="unfinished">د موټرو ټولې شمېرې بدلې کړئ ({count})</translation>
    </message>
    <message>
        <source>Replace all numbers of devices and SIMs ({count})</source>
        <translation type="unfinished">د آلو او سیمونو ټولې شمېرې بدلې کړئ ({count})</translation>
    </message>
    <message>
        <source>Replace all phone numbers ({count})</source>
        <translation type="unfinished">د ټیلیفون ټولې شمېرې بدلې کړئ ({count})</translation>
    </message>
    <message>
        <source>Replace all points on the map ({count})</source>
        <translation type="unfinished">د نقشې ټول ځایونه بدل کړئ ({count})</translation>
    </message>
    <message>
        <source>Why file {number} has to be sealed as it is</source>
        <translation type="unfinished">ولې {number} فایل باید هماغسې مهر شي</translation>
    </message>
    <message>
        <source>kept: the desk reads it</source>
        <translation type="unfinished">وساتل شو: دفتر یې لولي</translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished">لرې شو</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation type="unfinished">لا پرېکړه نه ده شوې</translation>
    </message>
    <message>
        <source>not decided yet; it appeared when another place was changed</source>
        <translation type="unfinished">لا پرېکړه نه ده شوې؛ د بل ځای له بدلېدو سره ښکاره شو</translation>
    </message>
    <message>
        <source>replaced by {replacement}</source>
        <translation type="unfinished">په دې بدل شو: {replacement}</translation>
    </message>
    <message>
        <source>you wrote instead: {words}</source>
        <translation type="unfinished">پر ځای یې ولیکل: {words}</translation>
    </message>
    <message>
        <source>{number}. {kind}: {words}</source>
        <translation type="unfinished">‏{number}. {kind}: {words}</translation>
    </message>
    <message>
        <source>{words} may be a number in words.</source>
        <translation type="unfinished">‏{words} ښایي په لفظونو کې شمېره وي.</translation>
    </message>
    <message>
        <source>{words} may be a number plate.</source>
        <translation type="unfinished">‏{words} ښایي د موټر شمېره وي.</translation>
    </message>
    <message>
        <source>{words} may be an address on the internet.</source>
        <translation type="unfinished">‏{words} ښایي د انټرنېټ پته وي.</translation>
    </message>
    <message>
        <source>{words} may be somebody's name.</source>
        <translation type="unfinished">‏{words} ښایي د چا نوم وي.</translation>
    </message>
    <message>
        <source>{words} may tell how to reach somebody.</source>
        <translation type="unfinished">‏{words} ښایي وښيي چې چا ته څنګه رسېدلی شي.</translation>
    </message>
    <message>
        <source>{words} may tell somebody's family.</source>
        <translation type="unfinished">‏{words} ښایي د چا کورنۍ وښيي.</translation>
    </message>
    <message>
        <source>{words} may tell where somebody is at home.</source>
        <translation type="unfinished">‏{words} ښایي د چا کور وښيي.</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>1 Mbit/s is 1000 kbit/s.</source>
        <translation type="unfinished">‏1 Mbit/s مساوي 1000 kbit/s دی.</translation>
    </message>
    <message>
        <source>5 % is 50.</source>
        <translation type="unfinished">۵ سلنه ۵۰ دي.</translation>
    </message>
    <message>
        <source>A town or an area. Never a street, a house or a number.</source>
        <translation type="unfinished">ښار یا سیمه. هېڅکله کوڅه، کور یا شمېره نه.</translation>
    </message>
    <message>
        <source>Add the hours in which this computer noticed that it was cut off?</source>
        <translation type="unfinished">هغه ساعتونه زیات شي چې دې کمپیوټر د پرې کېدو احساس کړی؟</translation>
    </message>
    <message>
        <source>An invented one. Never your own, and never the name of whoever tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what fits best; your own words come later.</source>
        <translation type="unfinished">هغه وټاکئ چې تر ټولو نږدې وي؛ خپل لفظونه وروسته ولیکئ.</translation>
    </message>
    <message>
        <source>Did the person understand what could happen to them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the others it tells about agree?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you have a complaint number about the device?</source>
        <translation type="unfinished">د آلې په اړه د شکایت شمېره لرئ؟</translation>
    </message>
    <message>
        <source>Do you have a complaint number from the authority (PTA)?</source>
        <translation type="unfinished">د PTA د شکایت شمېره لرئ؟</translation>
    </message>
    <message>
        <source>Do you have a complaint number from the operator?</source>
        <translation type="unfinished">د شرکت د شکایت شمېره لرئ؟</translation>
    </message>
    <message>
        <source>Every report needs this, or that you would rather not say.</source>
        <translation type="unfinished">هر راپور دې ته اړتیا لري، یا دا چې نه غواړئ ووایئ.</translation>
    </message>
    <message>
        <source>How far did it reach, as far as you could see?</source>
        <translation type="unfinished">تر هغه ځایه چې تاسو ولیدل، څومره خپور و؟</translation>
    </message>
    <message>
        <source>How fast is it now, in kbit/s?</source>
        <translation type="unfinished">اوس سرعت څومره دی، په kbit/s؟</translation>
    </message>
    <message>
        <source>How fast was it before, in kbit/s?</source>
        <translation type="unfinished">مخکې سرعت څومره و، په kbit/s؟</translation>
    </message>
    <message>
        <source>How long before?</source>
        <translation type="unfinished">څومره مخکې؟</translation>
    </message>
    <message>
        <source>How long is the delay (ping), in milliseconds?</source>
        <translation type="unfinished">ځنډ (ping) څو ملي‌ثانیې دی؟</translation>
    </message>
    <message>
        <source>How long may it be kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many SIMs were blocked?</source>
        <translation type="unfinished">څو سیمونه بند شول؟</translation>
    </message>
    <message>
        <source>How many of a thousand packets are lost?</source>
        <translation type="unfinished">له زرو څو پاکټونه ضایع کېږي؟</translation>
    </message>
    <message>
        <source>How many people depend on them?</source>
        <translation type="unfinished">څومره خلک پرې تکیه لري؟</translation>
    </message>
    <message>
        <source>If it is still going on, it has no end yet. The hour is enough; less exact is safer for you.</source>
        <translation type="unfinished">که لا دوام لري، پای خالي پرېږدئ. ساعت بس دی؛ څومره چې کم کره وي، تاسو ته خوندي دی.</translation>
    </message>
    <message>
        <source>If several things stopped, choose the one that was noticed most.</source>
        <translation type="unfinished">که څو شیان بند شول، هغه وټاکئ چې تر ټولو زیات محسوس شو.</translation>
    </message>
    <message>
        <source>In any language. Leave out names, numbers and addresses; a later step finds numbers and addresses, not names.</source>
        <translation type="unfinished">په هره ژبه. نومونه، شمېرې او پتې مه لیکئ؛ بل ګام شمېرې او پتې مومي، نومونه نه.</translation>
    </message>
    <message>
        <source>In which country?</source>
        <translation type="unfinished">په کوم هېواد کې؟</translation>
    </message>
    <message>
        <source>In which districts?</source>
        <translation type="unfinished">په کومو ولسوالیو کې؟</translation>
    </message>
    <message>
        <source>In which language did you write?</source>
        <translation type="unfinished">په کومه ژبه مو ولیکل؟</translation>
    </message>
    <message>
        <source>In which language was it read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which province or region?</source>
        <translation type="unfinished">په کوم ولایت یا سیمه کې؟</translation>
    </message>
    <message>
        <source>In whose name is it?</source>
        <translation type="unfinished">د چا په نوم دی؟</translation>
    </message>
    <message>
        <source>Is it still blocked?</source>
        <translation type="unfinished">لا بند دی؟</translation>
    </message>
    <message>
        <source>Is that document valid?</source>
        <translation type="unfinished">هغه سند سم دی؟</translation>
    </message>
    <message>
        <source>Is the person an adult?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the place missing from the list?</source>
        <translation type="unfinished">ځای په لړ کې نشته؟</translation>
    </message>
    <message>
        <source>Is there a public measurement or a news story about it?</source>
        <translation type="unfinished">ددې په اړه عامه اندازه یا خبر شته؟</translation>
    </message>
    <message>
        <source>Is there something with which it works?</source>
        <translation type="unfinished">له کوم شي سره کار کوي؟</translation>
    </message>
    <message>
        <source>Keep it at home; do not write it here.</source>
        <translation type="unfinished">له ځان سره یې وساتئ؛ دلته یې مه لیکئ.</translation>
    </message>
    <message>
        <source>Leave it open if few people there could have told us this.</source>
        <translation type="unfinished">که هلته لږو خلکو دا ویلی شوی، خالي یې پرېږدئ.</translation>
    </message>
    <message>
        <source>Left out, the code is made and shown when the testimony is sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May the desk write back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed where somebody tells of others; no is an answer that the desk has to heed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never write the name itself.</source>
        <translation type="unfinished">نوم پخپله هېڅکله مه لیکئ.</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which document is the SIM registered?</source>
        <translation type="unfinished">سیم پر کوم سند ثبت دی؟</translation>
    </message>
    <message>
        <source>Only pages that anybody can open. Parts that tell who shared the link are cut off.</source>
        <translation type="unfinished">یوازې هغه پاڼې چې هر څوک یې خلاصولی شي. هغه برخې چې ښيي چا شریک کړی پرې کېږي.</translation>
    </message>
    <message>
        <source>Only the site's name, as in example.org. The page you read is cut off.</source>
        <translation type="unfinished">یوازې د سایټ نوم، لکه example.org. هغه پاڼه چې لوستې مو ده پرې کېږي.</translation>
    </message>
    <message>
        <source>Only the sort of document. Its number is never asked for.</source>
        <translation type="unfinished">یوازې د سند ډول. شمېره یې هېڅکله نه پوښتل کېږي.</translation>
    </message>
    <message>
        <source>Read the consent page aloud in the person's language before the first question. Nothing is sealed without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what you know yourself. A number's first digits do not tell its operator.</source>
        <translation type="unfinished">هغه ووایئ چې پخپله پرې پوهېږئ. د شمېرې لومړۍ رقمونه شرکت نه ښيي.</translation>
    </message>
    <message>
        <source>The answer of the check (DIRBS, 8484). Never write the device's number.</source>
        <translation type="unfinished">د کتنې ځواب (DIRBS، 8484). د آلې شمېره هېڅکله مه لیکئ.</translation>
    </message>
    <message>
        <source>The month is enough, and safer.</source>
        <translation type="unfinished">میاشت بس ده، او خوندي ده.</translation>
    </message>
    <message>
        <source>The name of the program or site, not the address of your result.</source>
        <translation type="unfinished">د پروګرام یا سایټ نوم، نه ستاسو د پایلې پته.</translation>
    </message>
    <message>
        <source>The twelve words that were shown when it was sealed. A withdrawal says nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They show when this computer was on. Only whole hours are added.</source>
        <translation type="unfinished">دا ښيي چې دا کمپیوټر کله چالان و. یوازې بشپړ ساعتونه زیاتېږي.</translation>
    </message>
    <message>
        <source>This testimony is longer than the smallest envelope holds. Its size class is seen by whoever watches the line, the server included: they learn that it is long, and nothing of what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under which name do you collect testimonies?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was the fingerprint check (biometric verification) done?</source>
        <translation type="unfinished">د ګوتو د نښو تایید (بایومټریک) شوی؟</translation>
    </message>
    <message>
        <source>Was there a warning before?</source>
        <translation type="unfinished">مخکې خبرتیا وه؟</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation type="unfinished">پایله یې څه شوه؟</translation>
    </message>
    <message>
        <source>What did it cut you off from?</source>
        <translation type="unfinished">له څه یې پرې کړئ؟</translation>
    </message>
    <message>
        <source>What did the person agree to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you measure with?</source>
        <translation type="unfinished">په څه مو اندازه کړل؟</translation>
    </message>
    <message>
        <source>What did you see?</source>
        <translation type="unfinished">څه مو ولیدل؟</translation>
    </message>
    <message>
        <source>What did you try?</source>
        <translation type="unfinished">څه مو هڅه وکړه؟</translation>
    </message>
    <message>
        <source>What do the authorities say of the device?</source>
        <translation type="unfinished">چارواکي د آلې په اړه څه وايي؟</translation>
    </message>
    <message>
        <source>What do you want to report?</source>
        <translation type="unfinished">د څه راپور ورکول غواړئ؟</translation>
    </message>
    <message>
        <source>What happened, in your own words?</source>
        <translation type="unfinished">په خپلو لفظونو کې، څه وشول؟</translation>
    </message>
    <message>
        <source>What is the SHA-256 of the page that was read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the hash of the code that withdraws it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may it be used for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What no longer works?</source>
        <translation type="unfinished">اوس څه کار نه کوي؟</translation>
    </message>
    <message>
        <source>What sort of SIM is it?</source>
        <translation type="unfinished">سیم کوم ډول دی؟</translation>
    </message>
    <message>
        <source>What stopped working?</source>
        <translation type="unfinished">څه بند شول؟</translation>
    </message>
    <message>
        <source>When did it begin, and when did it end?</source>
        <translation type="unfinished">کله پیل او کله ختم شو؟</translation>
    </message>
    <message>
        <source>When did it work again?</source>
        <translation type="unfinished">کله بیا چالان شو؟</translation>
    </message>
    <message>
        <source>When was it blocked?</source>
        <translation type="unfinished">کله بند شو؟</translation>
    </message>
    <message>
        <source>Which apps or services?</source>
        <translation type="unfinished">کوم اپونه یا خدمتونه؟</translation>
    </message>
    <message>
        <source>Which code withdraws the testimony?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which connections?</source>
        <translation type="unfinished">کومې اړیکې؟</translation>
    </message>
    <message>
        <source>Which operators?</source>
        <translation type="unfinished">کوم شرکتونه؟</translation>
    </message>
    <message>
        <source>Which reason were you told?</source>
        <translation type="unfinished">کوم دلیل درته وویل شو؟</translation>
    </message>
    <message>
        <source>Which version of the consent page was read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which websites?</source>
        <translation type="unfinished">کومې وېبپاڼې؟</translation>
    </message>
    <message>
        <source>Who may be given it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who tells this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who told you that it is blocked?</source>
        <translation type="unfinished">چا درته وویل چې بند دی؟</translation>
    </message>
    <message>
        <source>Who told you?</source>
        <translation type="unfinished">چا درته وویل؟</translation>
    </message>
</context>
<context>
    <name>locked</name>
    <message>
        <source>Locked</source>
        <translation type="unfinished">قلف دی</translation>
    </message>
    <message>
        <source>Nothing you wrote is on the screen, and the part of the program that held it has ended.</source>
        <translation type="unfinished">ستاسو لیکلي هېڅ پر پرده نشته، او د پروګرام هغه برخه چې ساتل یې پای ته رسېدلې.</translation>
    </message>
    <message>
        <source>One report was still to leave when the window was locked. It leaves by itself at its time, within two hours if there is a connection.</source>
        <translation type="unfinished">د قلفولو پر مهال یو راپور لا د تلو و. پخپله پر خپل وخت ځي، په دوو ساعتونو کې که اړیکه وي.</translation>
    </message>
    <message>
        <source>The part of the program that sends has ended, so nothing leaves by itself any more. What was not sent is in the vault; open it to send.</source>
        <translation type="unfinished">د پروګرام لېږونکې برخه پای ته رسېدلې، نو نور هېڅ پخپله نه ځي. نه لېږل شوي په خزانه کې دي؛ د لېږلو لپاره یې پرانیزئ.</translation>
    </message>
    <message>
        <source>To stop that, press Esc twice or close this window. What is not sent by then stays in the vault.</source>
        <translation type="unfinished">د درولو لپاره دوه ځله Esc وکاږئ یا دا کړکۍ وتړئ. څه چې تر هغه نه وي لېږل شوي په خزانه کې پاتې کېږي.</translation>
    </message>
    <message>
        <source>What was planned when the window was locked still leaves by itself, if there is a connection.</source>
        <translation type="unfinished">څه چې د قلفولو پر مهال ټاکل شوي وو لا هم پخپله ځي، که اړیکه وي.</translation>
    </message>
    <message>
        <source>{count} reports were still to leave when the window was locked. Each leaves by itself at its time, within two hours if there is a connection.</source>
        <translation type="unfinished">‏د قلفولو پر مهال {count} راپورونه لا د تلو وو. هر یو پخپله پر خپل وخت ځي، په دوو ساعتونو کې که اړیکه وي.</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>{number} MB</source>
        <translation type="unfinished">‏{number} میګابایټه</translation>
    </message>
    <message>
        <source>{number} bytes</source>
        <translation type="unfinished">‏{number} بایټه</translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation type="unfinished">‏{number} کیلوبایټه</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Consent</source>
        <translation type="unfinished">رضایت</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation type="unfinished">په خپلو لفظونو</translation>
    </message>
    <message>
        <source>Some details</source>
        <translation type="unfinished">یو څه جزئیات</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished">څه وشول؟</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation type="unfinished">کله و؟</translation>
    </message>
    <message>
        <source>Where was it?</source>
        <translation type="unfinished">چېرته و؟</translation>
    </message>
    <message>
        <source>consent</source>
        <translation type="unfinished">رضایت</translation>
    </message>
    <message>
        <source>details</source>
        <translation type="unfinished">جزئیات</translation>
    </message>
    <message>
        <source>in your own words</source>
        <translation type="unfinished">په خپلو لفظونو</translation>
    </message>
    <message>
        <source>pictures and files</source>
        <translation type="unfinished">عکسونه او فایلونه</translation>
    </message>
    <message>
        <source>privacy check</source>
        <translation type="unfinished">د پېژندنې کتنه</translation>
    </message>
    <message>
        <source>read it once more</source>
        <translation type="unfinished">یو ځل یې بیا ولولئ</translation>
    </message>
    <message>
        <source>seal it</source>
        <translation type="unfinished">مهر یې کړئ</translation>
    </message>
    <message>
        <source>what</source>
        <translation type="unfinished">څه</translation>
    </message>
    <message>
        <source>when</source>
        <translation type="unfinished">کله</translation>
    </message>
    <message>
        <source>where</source>
        <translation type="unfinished">چېرته</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>All answers together are too long for one report by about {limit} letters. Please shorten your own words.</source>
        <translation type="unfinished">ټول ځوابونه د یوه راپور لپاره نږدې {limit} توري اوږده دي. خپل لفظونه لنډ کړئ.</translation>
    </message>
    <message>
        <source>Choose the month and the year as well, or take this answer back.</source>
        <translation type="unfinished">میاشت او کال هم وټاکئ، یا دا ځواب بېرته واخلئ.</translation>
    </message>
    <message>
        <source>Choose when it began. The month and the year are enough.</source>
        <translation type="unfinished">وټاکئ چې کله پیل شو. میاشت او کال بس دي.</translation>
    </message>
    <message>
        <source>It cannot have ended before it began. Please look at both again.</source>
        <translation type="unfinished">تر پیل مخکې نه شي پای ته رسېدای. دواړه بیا وګورئ.</translation>
    </message>
    <message>
        <source>One of these stands here twice. Please take one away.</source>
        <translation type="unfinished">له دې یو دوه ځله دلته دی. مهرباني وکړئ یو لرې کړئ.</translation>
    </message>
    <message>
        <source>Please choose no more than {limit}.</source>
        <translation type="unfinished">له {limit} زیات مه ټاکئ.</translation>
    </message>
    <message>
        <source>Please look at this answer again, or take it back.</source>
        <translation type="unfinished">دا ځواب بیا وګورئ، یا بېرته یې واخلئ.</translation>
    </message>
    <message>
        <source>Please write a whole number here, in digits, or leave it empty.</source>
        <translation type="unfinished">دلته بشپړ عدد په رقمونو ولیکئ، یا خالي یې پرېږدئ.</translation>
    </message>
    <message>
        <source>Please write {limit} or less.</source>
        <translation type="unfinished">‏{limit} یا لږ ولیکئ.</translation>
    </message>
    <message>
        <source>Please write {limit} or more.</source>
        <translation type="unfinished">‏{limit} یا زیات ولیکئ.</translation>
    </message>
    <message>
        <source>Say whether it is still going on. If it is over, choose when it ended; the month is enough.</source>
        <translation type="unfinished">ووایئ چې لا دوام لري که نه. که پای ته رسېدلی وي، وټاکئ کله؛ میاشت بس ده.</translation>
    </message>
    <message>
        <source>The report needs this one.</source>
        <translation type="unfinished">راپور دې ته اړتیا لري.</translation>
    </message>
    <message>
        <source>The report needs this one. If you do not know, or would rather not say, choose that.</source>
        <translation type="unfinished">راپور دې ته اړتیا لري. که نه پوهېږئ یا نه غواړئ ووایئ، هماغه وټاکئ.</translation>
    </message>
    <message>
        <source>There is an invisible character in this. Please type it again by hand.</source>
        <translation type="unfinished">په دې کې ناپېدا توری شته. مهرباني وکړئ په لاس یې بیا ولیکئ.</translation>
    </message>
    <message>
        <source>This belongs to another place than the one you chose. Please choose again.</source>
        <translation type="unfinished">دا د بل ځای دی، نه د هغه چې تاسو ټاکلی. مهرباني وکړئ بیا وټاکئ.</translation>
    </message>
    <message>
        <source>This is more exact than is safe. Please choose something less exact.</source>
        <translation type="unfinished">دا تر خوندي اندازې زیات کره دی. لږ کره وټاکئ.</translation>
    </message>
    <message>
        <source>This is no address of a page or site, such as example.org.</source>
        <translation type="unfinished">دا د پاڼې یا سایټ پته نه ده، لکه example.org.</translation>
    </message>
    <message>
        <source>This is too long. Please make it shorter.</source>
        <translation type="unfinished">دا ډېر اوږد دی. لنډ یې کړئ.</translation>
    </message>
</context>
<context>
    <name>removed</name>
    <message>
        <source>A comment</source>
        <translation type="unfinished">تبصره</translation>
    </message>
    <message>
        <source>A small copy, which may show what was cut away</source>
        <translation type="unfinished">کوچنۍ نسخه، چې ښایي پرې شوی څه وښيي</translation>
    </message>
    <message>
        <source>Data hidden after the end of the picture</source>
        <translation type="unfinished">د عکس تر پای وروسته پټ معلومات</translation>
    </message>
    <message>
        <source>Further pictures behind the one you see</source>
        <translation type="unfinished">د لیدل شوي عکس تر شا نور عکسونه</translation>
    </message>
    <message>
        <source>Names and descriptions for newsrooms (IPTC)</source>
        <translation type="unfinished">د خبري دفترونو لپاره نومونه او تشریحات (IPTC)</translation>
    </message>
    <message>
        <source>Notes of programs and their owners (XMP)</source>
        <translation type="unfinished">د پروګرامونو او خاوندانو یادښتونه یې (XMP)</translation>
    </message>
    <message>
        <source>Other data that is no picture</source>
        <translation type="unfinished">نور معلومات چې عکس نه دی</translation>
    </message>
    <message>
        <source>The camera or telephone, its settings, and the time (EXIF)</source>
        <translation type="unfinished">کمره یا ټیلیفون، امستنې یې او وخت (EXIF)</translation>
    </message>
    <message>
        <source>The colour profile of a device</source>
        <translation type="unfinished">د کومې وسیلې د رنګ پېژندنه</translation>
    </message>
    <message>
        <source>The place where it was taken (GPS position)</source>
        <translation type="unfinished">هغه ځای چې عکس پکې اخیستل شوی (GPS)</translation>
    </message>
    <message>
        <source>The resolution of a device</source>
        <translation type="unfinished">د کومې وسیلې کره‌توب</translation>
    </message>
    <message>
        <source>The time it was changed</source>
        <translation type="unfinished">د بدلون وخت</translation>
    </message>
    <message>
        <source>Written notes, such as an author or a title</source>
        <translation type="unfinished">لیکلي یادښتونه، لکه لیکوال یا سرلیک</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Being sent</source>
        <translation type="unfinished">لېږل کېږي</translation>
    </message>
    <message>
        <source>Draft: kept here, not finished</source>
        <translation type="unfinished">مسوده: دلته ساتل شوې، بشپړه نه ده</translation>
    </message>
    <message>
        <source>Finished, not sealed yet: nothing was sent</source>
        <translation type="unfinished">بشپړ، لا نه مهر شوی: هېڅ نه دي لېږل شوي</translation>
    </message>
    <message>
        <source>Held back by you</source>
        <translation type="unfinished">تاسو ساتلی</translation>
    </message>
    <message>
        <source>It was tried to send this report, so the desk may have it. To delete it here does not take it back.</source>
        <translation type="unfinished">ددې راپور د لېږلو هڅه شوې، نو ښایي دفتر یې ولري. دلته ړنګول یې بېرته نه راولي.</translation>
    </message>
    <message>
        <source>Leaves at about {time}</source>
        <translation type="unfinished">نږدې {time} لېږل کېږي</translation>
    </message>
    <message>
        <source>Leaves now</source>
        <translation type="unfinished">اوس ځي</translation>
    </message>
    <message>
        <source>Paused by you</source>
        <translation type="unfinished">تاسو درولی</translation>
    </message>
    <message>
        <source>Refused by the server; it is kept here</source>
        <translation type="unfinished">سرور رد کړ؛ دلته ساتل شوی</translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished">راپور</translation>
    </message>
    <message>
        <source>Report without a copy</source>
        <translation type="unfinished">راپور بې کاپۍ</translation>
    </message>
    <message>
        <source>Sealed: waits for you to send it</source>
        <translation type="unfinished">مهر شوی: ستاسو لېږلو ته انتظار دی</translation>
    </message>
    <message>
        <source>Sent: the server signed for it</source>
        <translation type="unfinished">ولېږل شو: سرور یې رسید لاسلیک کړ</translation>
    </message>
    <message>
        <source>Sent: the server signed for it on {day}</source>
        <translation type="unfinished">ولېږل شو: سرور په {day} رسید لاسلیک کړ</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation type="unfinished">له {day} راهیسې</translation>
    </message>
    <message>
        <source>The desk can open this until {day}</source>
        <translation type="unfinished">دفتر یې تر {day} پرانیستلی شي</translation>
    </message>
    <message>
        <source>The server signed for this report, so the desk has it. To delete it here does not take it back: it takes away your copy and your proof.</source>
        <translation type="unfinished">سرور ددې راپور رسید لاسلیک کړ، نو دفتر یې لري. دلته ړنګول یې بېرته نه راولي: ستاسو کاپي او ثبوت لرې کوي.</translation>
    </message>
    <message>
        <source>This report was not sent. Once it is deleted, nobody can send or read it, you included.</source>
        <translation type="unfinished">دا راپور نه دی لېږل شوی. له ړنګېدو وروسته یې هېڅوک نه لېږلی او نه لوستلی شي، تاسو هم نه.</translation>
    </message>
    <message>
        <source>Waiting for a connection; tried again at about {time}</source>
        <translation type="unfinished">اړیکې ته انتظار؛ نږدې {time} بیا هڅه کېږي</translation>
    </message>
    <message>
        <source>What you wrote and the files beside it can then be read by nobody, you included.</source>
        <translation type="unfinished">بیا ستاسو لیکنه او ورسره فایلونه هېڅوک نه شي لوستلای، تاسو هم نه.</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) of work</source>
        <translation type="unfinished">
            <numerusform>شاوخوا %n دقیقه محاسبه</numerusform>
            <numerusform>شاوخوا %n دقیقې محاسبه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) of work</source>
        <translation type="unfinished">
            <numerusform>شاوخوا %n ثانیه محاسبه</numerusform>
            <numerusform>شاوخوا %n ثانیې محاسبه</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} · {place}</source>
        <translation type="unfinished">‏{kind} · {place}</translation>
    </message>
</context>
<context>
    <name>undrawn</name>
    <message>
        <source>Some signs cannot be drawn here and show as boxes. They are kept, and sent as you wrote them.</source>
        <translation type="unfinished">ځینې نښې دلته نه ښودل کېږي او د چوکاټونو په بڼه ښکاري. هغه ساتل شوې دي، او همداسې لېږل کېږي لکه تاسو چې لیکلې دي.</translation>
    </message>
</context>
<context>
    <name>vagueness</name>
    <message>
        <source>As I gave it: {told}</source>
        <translation type="unfinished">لکه څنګه مې چې وویل: {told}</translation>
    </message>
    <message>
        <source>Only the country: {told}</source>
        <translation type="unfinished">یوازې هېواد: {told}</translation>
    </message>
    <message>
        <source>Only the province or region: {told}</source>
        <translation type="unfinished">یوازې ولایت یا سیمه: {told}</translation>
    </message>
    <message>
        <source>{precision}: {told}</source>
        <translation type="unfinished">‏{precision}: {told}</translation>
    </message>
</context>
<context>
    <name>vocabulary</name>
    <message>
        <source>A SIM was blocked</source>
        <translation type="unfinished">یو سیم بند شو</translation>
    </message>
    <message>
        <source>A certificate or security warning</source>
        <translation type="unfinished">د سند یا خوندیتوب خبرداری</translation>
    </message>
    <message>
        <source>A complaint about misuse</source>
        <translation type="unfinished">د ناوړه کارونې شکایت</translation>
    </message>
    <message>
        <source>A friend</source>
        <translation type="unfinished">د یوه ملګري</translation>
    </message>
    <message>
        <source>A helpline</source>
        <translation type="unfinished">د مرستې کرښه</translation>
    </message>
    <message>
        <source>A legal or asylum procedure</source>
        <translation type="unfinished">حقوقي یا د پناه چاره</translation>
    </message>
    <message>
        <source>A new number was given</source>
        <translation type="unfinished">نوې شمېره راکړل شوه</translation>
    </message>
    <message>
        <source>A news site</source>
        <translation type="unfinished">د خبرونو سایټ</translation>
    </message>
    <message>
        <source>A page says that the site is blocked</source>
        <translation type="unfinished">یوه پاڼه وايي چې سایټ بند دی</translation>
    </message>
    <message>
        <source>A phone or another device was blocked</source>
        <translation type="unfinished">یو ټیلیفون یا بله آله بنده شوه</translation>
    </message>
    <message>
        <source>A policy about Afghan nationals</source>
        <translation type="unfinished">د افغانانو په اړه پالیسي</translation>
    </message>
    <message>
        <source>A relative of somebody it happened to</source>
        <translation type="unfinished">د هغه خپلوان چې دا پرې راغلي</translation>
    </message>
    <message>
        <source>A testimony, told with consent</source>
        <translation type="unfinished">په رضایت ویل شوې شاهدي</translation>
    </message>
    <message>
        <source>A text message</source>
        <translation type="unfinished">یو پیغام</translation>
    </message>
    <message>
        <source>A website is blocked</source>
        <translation type="unfinished">یوه وېبپاڼه بنده ده</translation>
    </message>
    <message>
        <source>A year</source>
        <translation type="unfinished">یو کال</translation>
    </message>
    <message>
        <source>AWCC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access Now and the #KeepItOn coalition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access to aid</source>
        <translation type="unfinished">مرستو ته لاسرسی</translation>
    </message>
    <message>
        <source>Accounts that send codes to the number</source>
        <translation type="unfinished">هغه حسابونه چې دې شمېرې ته کوډ لېږي</translation>
    </message>
    <message>
        <source>Afghan Citizen Card (ACC)</source>
        <translation type="unfinished">د افغان وګړي کارت (ACC)</translation>
    </message>
    <message>
        <source>Afghan tazkira</source>
        <translation type="unfinished">افغاني تذکره</translation>
    </message>
    <message>
        <source>Alien Registration Card (ARC)</source>
        <translation type="unfinished">د بهرنیانو د نوم‌لیکنې کارت (ARC)</translation>
    </message>
    <message>
        <source>An app or platform is blocked</source>
        <translation type="unfinished">یو اپ یا خدمت بند دی</translation>
    </message>
    <message>
        <source>An employer</source>
        <translation type="unfinished">د کارګمارونکي</translation>
    </message>
    <message>
        <source>An order by a court, the police or an agency</source>
        <translation type="unfinished">د محکمې، پولیسو یا ادارې حکم</translation>
    </message>
    <message>
        <source>Another app or service</source>
        <translation type="unfinished">بل اپ یا خدمت</translation>
    </message>
    <message>
        <source>Another document was demanded</source>
        <translation type="unfinished">بل سند وغوښتل شو</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished">بل دلیل</translation>
    </message>
    <message>
        <source>Another website</source>
        <translation type="unfinished">بله وېبپاڼه</translation>
    </message>
    <message>
        <source>App Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App or website blocked</source>
        <translation type="unfinished">اپ یا وېبپاڼه بنده ده</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished">عربي</translation>
    </message>
    <message>
        <source>Asked UNHCR or a legal aid centre (ALAC)</source>
        <translation type="unfinished">له UNHCR یا حقوقي مرکز (ALAC) مو وپوښتل</translation>
    </message>
    <message>
        <source>Asked a lawyer</source>
        <translation type="unfinished">له وکیل مو وپوښتل</translation>
    </message>
    <message>
        <source>At a franchise or shop</source>
        <translation type="unfinished">په نمایندګۍ یا دوکان کې</translation>
    </message>
    <message>
        <source>At fixed hours of the day</source>
        <translation type="unfinished">د ورځې په ټاکلو ساعتونو کې</translation>
    </message>
    <message>
        <source>B-Form (child registration)</source>
        <translation type="unfinished">ب‌فورم (د ماشوم نوم‌لیکنه)</translation>
    </message>
    <message>
        <source>Balochi</source>
        <translation type="unfinished">بلوڅي</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished">بند (Blocked)</translation>
    </message>
    <message>
        <source>Bluesky</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bodies of the United Nations</source>
        <translation type="unfinished">د ملګرو ملتونو ادارې</translation>
    </message>
    <message>
        <source>Brahui</source>
        <translation type="unfinished">براهوي</translation>
    </message>
    <message>
        <source>By a call</source>
        <translation type="unfinished">په زنګ</translation>
    </message>
    <message>
        <source>By text message</source>
        <translation type="unfinished">په پیغام</translation>
    </message>
    <message>
        <source>CNIC</source>
        <translation type="unfinished">پېژندپاڼه (CNIC)</translation>
    </message>
    <message>
        <source>Called a helpline</source>
        <translation type="unfinished">د مرستې کرښې ته مو زنګ وواهه</translation>
    </message>
    <message>
        <source>Called the authority (PTA)</source>
        <translation type="unfinished">‏PTA ته مو زنګ وواهه</translation>
    </message>
    <message>
        <source>Calls or text messages off</source>
        <translation type="unfinished">زنګونه یا پیغامونه بند</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished">لغوه شوی</translation>
    </message>
    <message>
        <source>Codes by text message do not arrive</source>
        <translation type="unfinished">د پیغام کوډونه نه رارسېږي</translation>
    </message>
    <message>
        <source>Complained on the authority's website or app (PTA CMS)</source>
        <translation type="unfinished">د PTA پر وېبپاڼه یا اپ مو شکایت وکړ (PTA CMS)</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact with family</source>
        <translation type="unfinished">له کورنۍ سره اړیکه</translation>
    </message>
    <message>
        <source>Counting it together with others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court proceedings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dari</source>
        <translation type="unfinished">دري</translation>
    </message>
    <message>
        <source>Data only</source>
        <translation type="unfinished">یوازې ډېټا</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education</source>
        <translation type="unfinished">زده کړه</translation>
    </message>
    <message>
        <source>Eleven or more</source>
        <translation type="unfinished">یوولس یا ډېر</translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished">انګلیسي</translation>
    </message>
    <message>
        <source>Etisalat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every night</source>
        <translation type="unfinished">هره شپه</translation>
    </message>
    <message>
        <source>Everything is slow</source>
        <translation type="unfinished">هر څه ورو دي</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished">موده یې تېره ده</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fifteen days before, or more</source>
        <translation type="unfinished">پنځلس ورځې یا ډېر مخکې</translation>
    </message>
    <message>
        <source>Fixed wireless internet</source>
        <translation type="unfinished">د کور بې‌سیم انټرنېټ</translation>
    </message>
    <message>
        <source>Four to fourteen days before</source>
        <translation type="unfinished">له څلورو تر څوارلسو ورځو مخکې</translation>
    </message>
    <message>
        <source>Freelance platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GitHub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gmail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google Drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Government portal</source>
        <translation type="unfinished">حکومتي پورټل</translation>
    </message>
    <message>
        <source>Health care</source>
        <translation type="unfinished">درملنه</translation>
    </message>
    <message>
        <source>Hindko</source>
        <translation type="unfinished">هندکو</translation>
    </message>
    <message>
        <source>Home or office broadband (cable, fibre, DSL)</source>
        <translation type="unfinished">د کور یا دفتر انټرنېټ (کېبل، فایبر، DSL)</translation>
    </message>
    <message>
        <source>Home or office broadband off</source>
        <translation type="unfinished">د کور یا دفتر انټرنېټ بند</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation type="unfinished">نه پوهېږم</translation>
    </message>
    <message>
        <source>I have not tried</source>
        <translation type="unfinished">نه مې دی آزمویلی</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation type="unfinished">نه غواړم ووایم</translation>
    </message>
    <message>
        <source>Illegal call traffic</source>
        <translation type="unfinished">غیرقانوني زنګونه</translation>
    </message>
    <message>
        <source>In another way</source>
        <translation type="unfinished">په بله توګه</translation>
    </message>
    <message>
        <source>In the news</source>
        <translation type="unfinished">په خبرونو کې</translation>
    </message>
    <message>
        <source>In the operator's app</source>
        <translation type="unfinished">د شرکت په اپ کې</translation>
    </message>
    <message>
        <source>Incoming and outgoing calls and messages</source>
        <translation type="unfinished">راتلونکي او وتونکي زنګونه او پیغامونه</translation>
    </message>
    <message>
        <source>Instagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internet calls (VoIP)</source>
        <translation type="unfinished">انټرنېټي زنګونه</translation>
    </message>
    <message>
        <source>Internet off everywhere, and perhaps calls too</source>
        <translation type="unfinished">انټرنېټ هر ځای بند، ښايي زنګونه هم</translation>
    </message>
    <message>
        <source>It works over Wi-Fi</source>
        <translation type="unfinished">په وای‌فای کار کوي</translation>
    </message>
    <message>
        <source>It works with a VPN</source>
        <translation type="unfinished">له وي پي اېن سره کار کوي</translation>
    </message>
    <message>
        <source>It works with another DNS server</source>
        <translation type="unfinished">له بل DNS سره کار کوي</translation>
    </message>
    <message>
        <source>It works with another SIM</source>
        <translation type="unfinished">له بل سیم سره کار کوي</translation>
    </message>
    <message>
        <source>It works with another operator</source>
        <translation type="unfinished">له بل شرکت سره کار کوي</translation>
    </message>
    <message>
        <source>Jazz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journalists</source>
        <translation type="unfinished">خبریالان</translation>
    </message>
    <message>
        <source>Lawyers</source>
        <translation type="unfinished">وکیلان</translation>
    </message>
    <message>
        <source>LinkedIn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging in or registering fails</source>
        <translation type="unfinished">ننوتل یا نوم‌لیکنه نه کېږي</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished">ورک شوی</translation>
    </message>
    <message>
        <source>MTN / Atoma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me</source>
        <translation type="unfinished">زما</translation>
    </message>
    <message>
        <source>Media Matters for Democracy, Digital Rights Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile calls</source>
        <translation type="unfinished">د موبایل زنګونه</translation>
    </message>
    <message>
        <source>Mobile data</source>
        <translation type="unfinished">د موبایل ډېټا</translation>
    </message>
    <message>
        <source>Mobile data off, other connections work</source>
        <translation type="unfinished">د موبایل ډېټا بنده، نورې اړیکې کار کوي</translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translation type="unfinished">د موبایل بټوه</translation>
    </message>
    <message>
        <source>Mobile wallet (JazzCash, Easypaisa)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money from relatives</source>
        <translation type="unfinished">د خپلوانو پیسې</translation>
    </message>
    <message>
        <source>Money was demanded</source>
        <translation type="unfinished">پیسې وغوښتل شوې</translation>
    </message>
    <message>
        <source>More than one city</source>
        <translation type="unfinished">له یوه ښار زیات</translation>
    </message>
    <message>
        <source>Morning, afternoon, evening or night</source>
        <translation type="unfinished">سهار، غرمه، ماښام یا شپه</translation>
    </message>
    <message>
        <source>Multinet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My household</source>
        <translation type="unfinished">زما کورنۍ</translation>
    </message>
    <message>
        <source>My neighbourhood</source>
        <translation type="unfinished">زما سیمه</translation>
    </message>
    <message>
        <source>NICOP (overseas Pakistanis)</source>
        <translation type="unfinished">نایکوپ (بهر مېشت پاکستانیان)</translation>
    </message>
    <message>
        <source>NTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nayatel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished">نه</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation type="unfinished">لا ځواب نشته</translation>
    </message>
    <message>
        <source>No document</source>
        <translation type="unfinished">هېڅ سند نشته</translation>
    </message>
    <message>
        <source>No internet or phone</source>
        <translation type="unfinished">انټرنېټ یا ټیلیفون نشته</translation>
    </message>
    <message>
        <source>No reason was given</source>
        <translation type="unfinished">هېڅ دلیل ونه ویل شو</translation>
    </message>
    <message>
        <source>No service at all</source>
        <translation type="unfinished">هېڅ خدمت نشته</translation>
    </message>
    <message>
        <source>No warning</source>
        <translation type="unfinished">هېڅ خبرتیا نه</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished">هېچا</translation>
    </message>
    <message>
        <source>Non-compliant</source>
        <translation type="unfinished">ناثبت (Non-compliant)</translation>
    </message>
    <message>
        <source>Nothing helps</source>
        <translation type="unfinished">هېڅ شی مرسته نه کوي</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished">لا هېڅ</translation>
    </message>
    <message>
        <source>On and off</source>
        <translation type="unfinished">کله بند، کله چالان</translation>
    </message>
    <message>
        <source>On the same day</source>
        <translation type="unfinished">په هماغه ورځ</translation>
    </message>
    <message>
        <source>One</source>
        <translation type="unfinished">یو</translation>
    </message>
    <message>
        <source>One to three days before</source>
        <translation type="unfinished">له یوې تر درې ورځې مخکې</translation>
    </message>
    <message>
        <source>Online banking</source>
        <translation type="unfinished">آنلاین بانکداري</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation type="unfinished">یوازې زه</translation>
    </message>
    <message>
        <source>Only through the code, without an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished">بل</translation>
    </message>
    <message>
        <source>Outgoing calls and messages</source>
        <translation type="unfinished">وتونکي زنګونه او پیغامونه</translation>
    </message>
    <message>
        <source>PERN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PTCL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages or apps take too long and give up</source>
        <translation type="unfinished">پاڼې یا اپونه ډېر وخت نیسي او درېږي</translation>
    </message>
    <message>
        <source>Pakistan Origin Card (POC)</source>
        <translation type="unfinished">د پاکستاني اصلیت کارت (POC)</translation>
    </message>
    <message>
        <source>Passport and visa</source>
        <translation type="unfinished">پاسپورټ او ویزه</translation>
    </message>
    <message>
        <source>Phone or other device blocked</source>
        <translation type="unfinished">ټیلیفون یا بله آله بنده ده</translation>
    </message>
    <message>
        <source>Play Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postpaid</source>
        <translation type="unfinished">وروسته تادیه کېدونکی</translation>
    </message>
    <message>
        <source>Prepaid</source>
        <translation type="unfinished">مخکې تادیه شوی</translation>
    </message>
    <message>
        <source>Proof of Registration card (PoR)</source>
        <translation type="unfinished">د نوم‌لیکنې کارت (PoR)</translation>
    </message>
    <message>
        <source>Proton VPN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Psiphon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public Wi-Fi</source>
        <translation type="unfinished">عامه وای‌فای</translation>
    </message>
    <message>
        <source>Publishing its whole text without names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Punjabi (Shahmukhi)</source>
        <translation type="unfinished">پنجابي (شاه‌مکي)</translation>
    </message>
    <message>
        <source>Quoting from it without names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reddit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished">رد شو</translation>
    </message>
    <message>
        <source>Renewal under way</source>
        <translation type="unfinished">نوی کېږي</translation>
    </message>
    <message>
        <source>Researchers</source>
        <translation type="unfinished">څېړونکي</translation>
    </message>
    <message>
        <source>Ride hailing</source>
        <translation type="unfinished">آنلاین ټکسي</translation>
    </message>
    <message>
        <source>Roaming only</source>
        <translation type="unfinished">یوازې رومینګ</translation>
    </message>
    <message>
        <source>Roshan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SCOM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM blocked</source>
        <translation type="unfinished">سیم بند دی</translation>
    </message>
    <message>
        <source>Safety or harassment</source>
        <translation type="unfinished">خوندیتوب یا ځورونه</translation>
    </message>
    <message>
        <source>Salaam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saraiki</source>
        <translation type="unfinished">سراییکي</translation>
    </message>
    <message>
        <source>Satellite internet</source>
        <translation type="unfinished">د سپوږمکۍ انټرنېټ</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal or 4G is shown, but nothing loads</source>
        <translation type="unfinished">سګنل یا 4G ښکاري، خو هېڅ نه خلاصېږي</translation>
    </message>
    <message>
        <source>Sindhi</source>
        <translation type="unfinished">سندي</translation>
    </message>
    <message>
        <source>Six months</source>
        <translation type="unfinished">شپږ میاشتې</translation>
    </message>
    <message>
        <source>Six or more</source>
        <translation type="unfinished">شپږ یا ډېر</translation>
    </message>
    <message>
        <source>Six to ten</source>
        <translation type="unfinished">له شپږو تر لسو</translation>
    </message>
    <message>
        <source>Skype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowed down, or only 2G</source>
        <translation type="unfinished">ورو شوی، یا یوازې 2G</translation>
    </message>
    <message>
        <source>Smart CNIC (SNIC)</source>
        <translation type="unfinished">سمارټ پېژندپاڼه (SNIC)</translation>
    </message>
    <message>
        <source>Snapchat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else's document</source>
        <translation type="unfinished">د بل چا سند</translation>
    </message>
    <message>
        <source>Somebody in my family</source>
        <translation type="unfinished">د کورنۍ د یوه غړي</translation>
    </message>
    <message>
        <source>Somebody it happened to</source>
        <translation type="unfinished">هغه چې دا پرې راغلي</translation>
    </message>
    <message>
        <source>Somebody who heard of it</source>
        <translation type="unfinished">هغه چې اورېدلي یې دي</translation>
    </message>
    <message>
        <source>Somebody who saw it</source>
        <translation type="unfinished">هغه چې ویې لیدل</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished">بل څه</translation>
    </message>
    <message>
        <source>Starlink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>StormFiber / Cybernet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submissions to the United Nations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supernet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a testimony back</source>
        <translation type="unfinished">شاهدي بېرته اخیستل</translation>
    </message>
    <message>
        <source>Telegram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telenor Pakistan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text messages (SMS)</source>
        <translation type="unfinished">پیغامونه (SMS)</translation>
    </message>
    <message>
        <source>Text messages go, photos and voice notes do not</source>
        <translation type="unfinished">لیکلي پیغامونه ځي، عکسونه او غږونه نه</translation>
    </message>
    <message>
        <source>The SIM is no longer registered</source>
        <translation type="unfinished">سیم نور ثبت نه دی</translation>
    </message>
    <message>
        <source>The SIM was not used</source>
        <translation type="unfinished">سیم نه دی کارول شوی</translation>
    </message>
    <message>
        <source>The address of the site cannot be found</source>
        <translation type="unfinished">د سایټ پته نه موندل کېږي</translation>
    </message>
    <message>
        <source>The app is missing from the store</source>
        <translation type="unfinished">اپ په پلورنځي کې نشته</translation>
    </message>
    <message>
        <source>The connection is cut off or reset</source>
        <translation type="unfinished">اړیکه په منځ کې پرې کېږي</translation>
    </message>
    <message>
        <source>The document has expired</source>
        <translation type="unfinished">د سند موده تېره ده</translation>
    </message>
    <message>
        <source>The document is fake or cancelled</source>
        <translation type="unfinished">سند جعلي یا لغوه دی</translation>
    </message>
    <message>
        <source>The fingerprint check was not done</source>
        <translation type="unfinished">د ګوتو نښې نه دي تایید شوې</translation>
    </message>
    <message>
        <source>The handset is not registered</source>
        <translation type="unfinished">ټیلیفون ثبت نه دی</translation>
    </message>
    <message>
        <source>The news</source>
        <translation type="unfinished">خبرونو</translation>
    </message>
    <message>
        <source>The operator's staff</source>
        <translation type="unfinished">د شرکت کارکوونکو</translation>
    </message>
    <message>
        <source>The owner has died</source>
        <translation type="unfinished">څښتن مړ دی</translation>
    </message>
    <message>
        <source>The phone shows E, 2G or 3G instead of 4G</source>
        <translation type="unfinished">ټیلیفون د 4G پر ځای E، 2G یا 3G ښيي</translation>
    </message>
    <message>
        <source>The phone shows no network</source>
        <translation type="unfinished">ټیلیفون شبکه نه ښيي</translation>
    </message>
    <message>
        <source>The police</source>
        <translation type="unfinished">پولیسو</translation>
    </message>
    <message>
        <source>The public data set of shutdowns (STOP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same number works again</source>
        <translation type="unfinished">هماغه شمېره بیا کار کوي</translation>
    </message>
    <message>
        <source>The telecommunication authority (PTA)</source>
        <translation type="unfinished">د مخابراتو اداره (PTA)</translation>
    </message>
    <message>
        <source>The whole town or city</source>
        <translation type="unfinished">ټول ښار</translation>
    </message>
    <message>
        <source>There never was one</source>
        <translation type="unfinished">هېڅکله نه و</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three to five</source>
        <translation type="unfinished">له درې تر پنځو</translation>
    </message>
    <message>
        <source>TikTok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the day</source>
        <translation type="unfinished">تر ورځې کره</translation>
    </message>
    <message>
        <source>To the hour</source>
        <translation type="unfinished">تر ساعته کره</translation>
    </message>
    <message>
        <source>To the month</source>
        <translation type="unfinished">تر میاشتې کره</translation>
    </message>
    <message>
        <source>To the quarter of an hour</source>
        <translation type="unfinished">تر ۱۵ دقیقو کره</translation>
    </message>
    <message>
        <source>To the week</source>
        <translation type="unfinished">تر اوونۍ کره</translation>
    </message>
    <message>
        <source>Told to wait</source>
        <translation type="unfinished">وویل شول چې انتظار وکړئ</translation>
    </message>
    <message>
        <source>Too many SIMs on one document</source>
        <translation type="unfinished">پر یوه سند ډېر سیمونه</translation>
    </message>
    <message>
        <source>Tor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transworld Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two</source>
        <translation type="unfinished">دوه</translation>
    </message>
    <message>
        <source>Two to five</source>
        <translation type="unfinished">له دوو تر پنځو</translation>
    </message>
    <message>
        <source>Two years</source>
        <translation type="unfinished">دوه کاله</translation>
    </message>
    <message>
        <source>Ufone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it is withdrawn</source>
        <translation type="unfinished">تر بېرته اخیستلو پورې</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation type="unfinished">اردو</translation>
    </message>
    <message>
        <source>VPNs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VPNs are blocked</source>
        <translation type="unfinished">وي پي اېن بند دي</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished">سم دی</translation>
    </message>
    <message>
        <source>Very slow internet</source>
        <translation type="unfinished">ډېر ورو انټرنېټ</translation>
    </message>
    <message>
        <source>Viber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wateen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went to NADRA</source>
        <translation type="unfinished">نادرا ته ولاړو</translation>
    </message>
    <message>
        <source>Went to a franchise or shop</source>
        <translation type="unfinished">نمایندګۍ یا دوکان ته ولاړو</translation>
    </message>
    <message>
        <source>Went to court</source>
        <translation type="unfinished">محکمې ته ولاړو</translation>
    </message>
    <message>
        <source>Went to the operator's own service centre</source>
        <translation type="unfinished">د شرکت خپل مرکز ته ولاړو</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wikipedia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a break</source>
        <translation type="unfinished">پرله‌پسې</translation>
    </message>
    <message>
        <source>Work or income</source>
        <translation type="unfinished">کار یا عاید</translation>
    </message>
    <message>
        <source>X (Twitter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished">هو</translation>
    </message>
    <message>
        <source>YouTube</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eSIM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
