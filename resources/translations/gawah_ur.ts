<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur">
<context>
    <name>Addresses</name>
    <message>
        <source>Add another</source>
        <translation>ایک اور لکھیں</translation>
    </message>
    <message>
        <source>{question} ({number})</source>
        <translation>‏{question} ({number})</translation>
    </message>
</context>
<context>
    <name>AsIsPage</name>
    <message>
        <source>Add it as it is</source>
        <translation>جیسی ہے ویسی لگائیں</translation>
    </message>
    <message>
        <source>Add this file as it is?</source>
        <translation>کیا یہ فائل جیسی ہے ویسی لگائی جائے؟</translation>
    </message>
    <message>
        <source>Do not add it</source>
        <translation>نہ لگائیں</translation>
    </message>
    <message>
        <source>Nothing is taken out of this file. It can tell the place, the day, the device and its owner, and everything that is seen and heard in it: faces, voices, names. The desk reads all of it. Its name is not sent.</source>
        <translation>اس فائل سے کچھ نہیں نکالا جاتا۔ اس سے جگہ، دن، آلے اور اس کے مالک کا پتا چل سکتا ہے، اور ہر اس چیز کا جو اس میں نظر آئے یا سنائی دے: چہرے، آوازیں، نام۔ ڈیسک یہ سب پڑھتا ہے۔ فائل کا نام نہیں بھیجا جاتا۔</translation>
    </message>
    <message>
        <source>One line for the desk, for example: the original is needed as evidence.</source>
        <translation>ڈیسک کے لیے ایک سطر، مثلاً: ثبوت کے لیے اصل فائل چاہیے۔</translation>
    </message>
    <message>
        <source>The reason has to be one line of at most about 200 letters. Write a shorter one.</source>
        <translation>وجہ ایک سطر میں ہو، زیادہ سے زیادہ تقریباً 200 حروف۔ مختصر لکھیں۔</translation>
    </message>
    <message>
        <source>Why must it stay unchanged?</source>
        <translation>اسے بدلے بغیر رکھنا کیوں ضروری ہے؟</translation>
    </message>
</context>
<context>
    <name>BlackoutCanvas</name>
    <message>
        <source>Enter makes a box. Arrows move it, with Shift far, with Control they resize it. Enter places it, Delete removes it, Tab goes to the next one.</source>
        <translation>‏Enter سے خانہ بنتا ہے۔ تیر کے بٹن اسے ہلاتے ہیں، Shift کے ساتھ دور تک، Control کے ساتھ سائز بدلتے ہیں۔ Enter سے وہیں رکھا جاتا ہے، Delete سے ہٹتا ہے، Tab اگلے پر لے جاتا ہے۔</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>تصویر</translation>
    </message>
</context>
<context>
    <name>BlackoutList</name>
    <message numerus="yes">
        <source>Covered: %n</source>
        <translation>
            <numerusform>ڈھکا ہوا: %n</numerusform>
            <numerusform>ڈھکے ہوئے: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>New box</source>
        <translation>نیا خانہ</translation>
    </message>
    <message>
        <source>Nothing is covered yet</source>
        <translation>ابھی کچھ نہیں ڈھکا</translation>
    </message>
    <message>
        <source>Uncover the chosen one</source>
        <translation>چنے ہوئے کو کھولیں</translation>
    </message>
    <message>
        <source>What is covered</source>
        <translation>کیا ڈھکا ہوا ہے</translation>
    </message>
</context>
<context>
    <name>BlackoutPage</name>
    <message>
        <source>Black out what nobody should see</source>
        <translation>جو کسی کو نظر نہیں آنا چاہیے اسے کالا کریں</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>ہو گیا</translation>
    </message>
</context>
<context>
    <name>BlackoutTools</name>
    <message>
        <source>Box</source>
        <translation>خانہ</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>برش</translation>
    </message>
    <message>
        <source>How thick</source>
        <translation>کتنا موٹا</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>بڑا</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>درمیانہ</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>دوبارہ کریں</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>چھوٹا</translation>
    </message>
    <message>
        <source>Thick</source>
        <translation>موٹا</translation>
    </message>
    <message>
        <source>Thin</source>
        <translation>باریک</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>پلٹائیں</translation>
    </message>
</context>
<context>
    <name>CitizenStrip</name>
    <message numerus="yes">
        <source>%n report(s) waiting</source>
        <translation>
            <numerusform>%n رپورٹ انتظار میں</numerusform>
            <numerusform>%n رپورٹیں انتظار میں</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n انتظار میں</numerusform>
            <numerusform>%n انتظار میں</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered {time}</source>
        <translation>جواب {time}</translation>
    </message>
    <message>
        <source>None waiting</source>
        <translation>انتظار میں نہیں</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>نہیں گئی</translation>
    </message>
    <message>
        <source>Not sent at {time}; everything is kept</source>
        <translation>‏{time} پر نہیں بھیجا جا سکا؛ سب کچھ موجود ہے</translation>
    </message>
    <message>
        <source>Not sent while the vault was locked; everything is kept</source>
        <translation>تالا لگا ہونے کے دوران نہیں بھیجا جا سکا؛ سب کچھ موجود ہے</translation>
    </message>
    <message>
        <source>Not sent {time}</source>
        <translation>‏{time} پر نہیں گئی</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>کچھ انتظار میں نہیں</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>روکا ہوا</translation>
    </message>
    <message>
        <source>Sending is paused</source>
        <translation>بھیجنا روکا ہوا ہے</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>بھیجا جا رہا ہے…</translation>
    </message>
    <message>
        <source>Sent while locked</source>
        <translation>بھیجی گئی</translation>
    </message>
    <message>
        <source>The desk's server answered at {time}</source>
        <translation>ڈیسک کے سرور نے {time} پر جواب دیا</translation>
    </message>
    <message>
        <source>The desk's server answered while the vault was locked</source>
        <translation>تالا لگا ہونے کے دوران ڈیسک کے سرور نے جواب دیا</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>All eight words are the same</source>
        <translation>آٹھوں الفاظ ایک جیسے ہیں</translation>
    </message>
    <message>
        <source>Anybody can make a file with this name. Compare these eight words with those that the desk gave you another way: in person, on paper, or on the phone by a voice you know.</source>
        <translation>اس نام کی فائل کوئی بھی بنا سکتا ہے۔ ان آٹھ الفاظ کو ان الفاظ سے ملائیں جو ڈیسک نے آپ کو کسی اور طریقے سے دیے: مل کر، کاغذ پر، یا فون پر ایسی آواز میں جسے آپ پہچانتے ہوں۔</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Is this your desk?</source>
        <translation>کیا یہ آپ کا ڈیسک ہے؟</translation>
    </message>
    <message>
        <source>Join this desk</source>
        <translation>اس ڈیسک میں شامل ہوں</translation>
    </message>
    <message>
        <source>Reports are sent to {hosts}</source>
        <translation>رپورٹیں یہاں بھیجی جاتی ہیں: {hosts}</translation>
    </message>
    <message>
        <source>The desk is being joined.</source>
        <translation>ڈیسک میں شامل کیا جا رہا ہے۔</translation>
    </message>
    <message>
        <source>The eight words of this desk, in this order</source>
        <translation>اس ڈیسک کے آٹھ الفاظ، اسی ترتیب میں</translation>
    </message>
    <message>
        <source>The file says: {name}</source>
        <translation>فائل میں لکھا ہے: {name}</translation>
    </message>
    <message>
        <source>They are not the same</source>
        <translation>یہ ایک جیسے نہیں</translation>
    </message>
    <message>
        <source>This is the desk of the code in your picture. There is nothing more to compare.</source>
        <translation>یہ اسی کوڈ والا ڈیسک ہے جو آپ کی تصویر میں ہے۔ اب اور کچھ ملانے کی ضرورت نہیں۔</translation>
    </message>
    <message>
        <source>This profile ended on {day}. It still works, but ask the desk for a newer one: what is sealed for an old key stays openable longer.</source>
        <translation>اس پروفائل کی میعاد {day} کو ختم ہو گئی۔ یہ اب بھی کام کرتی ہے، مگر ڈیسک سے نئی مانگیں: پرانی کنجی کے لیے مہربند چیز زیادہ عرصے تک کھولی جا سکتی ہے۔</translation>
    </message>
</context>
<context>
    <name>DateAnswer</name>
    <message>
        <source>How sure are you of the day?</source>
        <translation>آپ کو دن کا کتنا یقین ہے؟</translation>
    </message>
    <message>
        <source>On that day</source>
        <translation>اسی دن</translation>
    </message>
    <message>
        <source>Some day in that month</source>
        <translation>اس مہینے میں کسی دن</translation>
    </message>
    <message>
        <source>Some day in that week</source>
        <translation>اس ہفتے میں کسی دن</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Day</source>
        <translation>دن</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>مہینہ</translation>
    </message>
    <message>
        <source>Not sure of the day</source>
        <translation>دن کا یقین نہیں</translation>
    </message>
    <message>
        <source>Use the other calendar</source>
        <translation>دوسرا کیلنڈر استعمال کریں</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>سال</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n باقی</numerusform>
            <numerusform>%n باقی</numerusform>
        </translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>تمام {count}</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>رہنے دیں</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>نکال دیں</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>دوسرے الفاظ</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>بدلیں</translation>
    </message>
    <message>
        <source>Replace all that is left</source>
        <translation>باقی سب بدلیں</translation>
    </message>
    <message>
        <source>Replace by {replacement}</source>
        <translation>اس سے بدلیں: {replacement}</translation>
    </message>
    <message>
        <source>Show the list of all finds</source>
        <translation>جو ملا اس کی پوری فہرست دکھائیں</translation>
    </message>
    <message>
        <source>The find before</source>
        <translation>پچھلی جگہ</translation>
    </message>
    <message>
        <source>The next find</source>
        <translation>اگلی جگہ</translation>
    </message>
    <message>
        <source>Write something else</source>
        <translation>کچھ اور لکھیں</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>‏{count} میں سے {number}</translation>
    </message>
</context>
<context>
    <name>DeletingPage</name>
    <message>
        <source>Delete it for good</source>
        <translation>ہمیشہ کے لیے مٹائیں</translation>
    </message>
    <message>
        <source>Delete this draft?</source>
        <translation>کیا یہ مسودہ مٹا دیا جائے؟</translation>
    </message>
    <message>
        <source>Delete this report?</source>
        <translation>کیا یہ رپورٹ مٹا دی جائے؟</translation>
    </message>
    <message>
        <source>Its key is overwritten, so that no copy of this vault opens it any more. A disk may keep older copies of that key for a while; the passphrase still protects those.</source>
        <translation>اس کی کنجی مٹا دی جاتی ہے، تاکہ اس تجوری کی کوئی نقل اسے نہ کھول سکے۔ ڈسک کچھ عرصہ اس کنجی کی پرانی نقلیں رکھ سکتی ہے؛ ان کی حفاظت خفیہ الفاظ کرتے ہیں۔</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>رہنے دیں</translation>
    </message>
</context>
<context>
    <name>DemoPage</name>
    <message>
        <source>A demonstration on this computer</source>
        <translation>اسی کمپیوٹر پر مشق</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Nothing of it reaches anybody: no person reads what you send, and it is gone when the program ends. This vault stays a demonstration for good. For real reports, make another vault later.</source>
        <translation>اس میں سے کچھ کسی تک نہیں پہنچتا: جو آپ بھیجیں اسے کوئی نہیں پڑھتا، اور پروگرام بند ہوتے ہی وہ ختم ہو جاتا ہے۔ یہ تجوری ہمیشہ مشق ہی کی رہے گی۔ اصلی رپورٹوں کے لیے بعد میں ایک اور تجوری بنائیں۔</translation>
    </message>
    <message>
        <source>Start the demonstration</source>
        <translation>مشق شروع کریں</translation>
    </message>
    <message>
        <source>The demo desk is being made. This takes a few seconds.</source>
        <translation>مشق والا ڈیسک بن رہا ہے۔ اس میں چند سیکنڈ لگتے ہیں۔</translation>
    </message>
    <message>
        <source>The program makes a desk and its server here, and you can write, seal and send as you would for real.</source>
        <translation>پروگرام یہیں ایک ڈیسک اور اس کا سرور بناتا ہے، اور آپ ویسے ہی لکھ، مہربند کر اور بھیج سکتے ہیں جیسے اصل میں۔</translation>
    </message>
</context>
<context>
    <name>DemoWatch</name>
    <message>
        <source>Start it again</source>
        <translation>پھر چلائیں</translation>
    </message>
    <message>
        <source>The demo desk's server does not run.</source>
        <translation>مشق والے ڈیسک کا سرور نہیں چل رہا۔</translation>
    </message>
    <message>
        <source>The demo desk's server ended.</source>
        <translation>مشق والے ڈیسک کا سرور بند ہو گیا۔</translation>
    </message>
</context>
<context>
    <name>DemonstrationStrip</name>
    <message>
        <source>Demonstration: nothing leaves this computer</source>
        <translation>مشق: اس کمپیوٹر سے کچھ باہر نہیں جاتا</translation>
    </message>
</context>
<context>
    <name>DeskFilePage</name>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>فائل چنیں…</translation>
    </message>
    <message>
        <source>The code was read. It stands for the desk at {address}. Now choose the desk's profile file: the program checks that it belongs to this code, so there are no words to compare.</source>
        <translation>کوڈ پڑھ لیا گیا۔ یہ اس پتے والے ڈیسک کا ہے: {address}۔ اب ڈیسک کی پروفائل کی فائل چنیں: پروگرام خود دیکھے گا کہ وہ اسی کوڈ کی ہے، اس لیے الفاظ ملانے کی ضرورت نہیں۔</translation>
    </message>
    <message>
        <source>The desk's file</source>
        <translation>ڈیسک کی فائل</translation>
    </message>
    <message>
        <source>The file is being looked at.</source>
        <translation>فائل دیکھی جا رہی ہے۔</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>کوئی پتا نہیں</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>A desk is the group that you trust to read them. It gives you a small file, or a picture of its code.</source>
        <translation>ڈیسک وہ ادارہ ہے جس پر آپ کو بھروسا ہے کہ وہ انہیں پڑھے۔ وہ آپ کو ایک چھوٹی فائل، یا اپنے کوڈ کی تصویر دیتا ہے۔</translation>
    </message>
    <message>
        <source>Everything works as with a real desk, nothing leaves this computer, and nobody reads it.</source>
        <translation>سب کچھ اصلی ڈیسک کی طرح چلتا ہے، اس کمپیوٹر سے کچھ باہر نہیں جاتا، اور کوئی اسے نہیں پڑھتا۔</translation>
    </message>
    <message>
        <source>From a memory stick, a message or a printed page.</source>
        <translation>یو ایس بی، پیغام یا چھپے ہوئے صفحے سے۔</translation>
    </message>
    <message>
        <source>I have the desk's file or a picture of its code</source>
        <translation>میرے پاس ڈیسک کی فائل یا اس کے کوڈ کی تصویر ہے</translation>
    </message>
    <message>
        <source>Try it with a demo desk on this computer</source>
        <translation>اسی کمپیوٹر پر مشق والے ڈیسک سے آزمائیں</translation>
    </message>
    <message>
        <source>Who receives your reports?</source>
        <translation>آپ کی رپورٹیں کسے ملیں گی؟</translation>
    </message>
</context>
<context>
    <name>ErasePage</name>
    <message>
        <source>Can be pressed once the word is typed</source>
        <translation>لفظ لکھنے کے بعد دبایا جا سکتا ہے</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>پروگرام بند کریں</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation>سب کچھ مٹا دیں</translation>
    </message>
    <message>
        <source>It does not hide that there was a vault on this computer.</source>
        <translation>اس سے یہ نہیں چھپتا کہ اس کمپیوٹر پر تجوری تھی۔</translation>
    </message>
    <message>
        <source>It makes reading very hard. SSDs, memory sticks and backups can keep older copies of the vault, and whoever knows your passphrase could open such a copy.</source>
        <translation>اس کے بعد پڑھنا بہت مشکل ہو جاتا ہے۔ پھر بھی ایس ایس ڈی، یو ایس بی اور محفوظ نقلوں میں تجوری کی پرانی نقل رہ سکتی ہے، اور جسے آپ کے خفیہ الفاظ معلوم ہوں وہ ایسی نقل کھول سکتا ہے۔</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>سب کچھ رہنے دیں</translation>
    </message>
    <message>
        <source>Parts of it may still be readable on this disk. Try once more. If that fails too, close the program, delete the vault's folder by hand, and keep the disk out of reach.</source>
        <translation>اس کے کچھ حصے شاید اب بھی اس ڈسک پر پڑھے جا سکیں۔ ایک بار پھر کوشش کریں۔ اگر پھر بھی نہ ہو تو پروگرام بند کریں، تجوری کا فولڈر ہاتھ سے مٹائیں، اور ڈسک کو دوسروں کی پہنچ سے دور رکھیں۔</translation>
    </message>
    <message>
        <source>Reports that wait are not sent. What the desk has received stays with the desk.</source>
        <translation>جو رپورٹیں انتظار میں ہیں وہ نہیں بھیجی جائیں گی۔ جو ڈیسک کو مل چکا وہ ڈیسک کے پاس رہے گا۔</translation>
    </message>
    <message>
        <source>The vault was not erased completely.</source>
        <translation>تجوری پوری طرح نہیں مٹی۔</translation>
    </message>
    <message>
        <source>To erase, type the word: {word}</source>
        <translation>مٹانے کے لیے یہ لفظ لکھیں: {word}</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>یہ کیا نہیں کر سکتا</translation>
    </message>
    <message>
        <source>Your drafts, the reports that wait, the copies and receipts of those you sent: everything in this vault is made unreadable and removed in about a second. Then the program closes. Nobody can undo it.</source>
        <translation>آپ کے مسودے، انتظار میں رکھی رپورٹیں، بھیجی ہوئی رپورٹوں کی نقلیں اور رسیدیں: اس تجوری کی ہر چیز تقریباً ایک سیکنڈ میں ناقابلِ خواندگی بنا کر ہٹا دی جاتی ہے۔ پھر پروگرام بند ہو جاتا ہے۔ اسے کوئی واپس نہیں لا سکتا۔</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>مٹائیں</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>File {number}, as it is</source>
        <translation>فائل {number}، جیسی ہے ویسی</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>اسے دیکھیں</translation>
    </message>
    <message>
        <source>Look at {file}</source>
        <translation>‏{file} دیکھیں</translation>
    </message>
    <message>
        <source>Nothing is blacked out.</source>
        <translation>کچھ کالا نہیں کیا گیا۔</translation>
    </message>
    <message>
        <source>Parts of it are blacked out.</source>
        <translation>کچھ حصے کالے کیے گئے ہیں۔</translation>
    </message>
    <message>
        <source>Picture {number}</source>
        <translation>تصویر {number}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>ہٹائیں</translation>
    </message>
    <message>
        <source>Remove {file}</source>
        <translation>‏{file} ہٹائیں</translation>
    </message>
    <message>
        <source>Shows what was removed, and lets you black out faces and names</source>
        <translation>دکھاتا ہے کہ کیا نکالا گیا، اور چہرے اور نام کالے کرنے دیتا ہے</translation>
    </message>
    <message>
        <source>Your own file has {size}; the desk gets a newly drawn one.</source>
        <translation>آپ کی اپنی فائل کا حجم {size} ہے؛ ڈیسک کو دوبارہ بنائی گئی تصویر ملتی ہے۔</translation>
    </message>
    <message>
        <source>Your own file stays where it is</source>
        <translation>آپ کی اپنی فائل اپنی جگہ رہتی ہے</translation>
    </message>
    <message>
        <source>{size}. Not changed: the desk reads all it carries. Your reason: {reason}</source>
        <translation>‏{size}۔ بدلی نہیں گئی: جو کچھ اس میں ہے ڈیسک سب پڑھے گا۔ آپ کی وجہ: {reason}</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message numerus="yes">
        <source>%n other file(s) are not shown.</source>
        <translation>
            <numerusform>%n اور فائل نہیں دکھائی گئی۔</numerusform>
            <numerusform>%n اور فائلیں نہیں دکھائی گئیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>چنیں</translation>
    </message>
    <message>
        <source>Files and folders, newest files first</source>
        <translation>فائلیں اور فولڈر، نئی فائلیں پہلے</translation>
    </message>
    <message>
        <source>Folder: {name}</source>
        <translation>فولڈر: {name}</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>فائل کا نام</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فولڈر کھولیں</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>یہاں محفوظ کریں</translation>
    </message>
    <message>
        <source>Something of this name is there already. Nothing was saved; write another name.</source>
        <translation>اس نام کی چیز وہاں پہلے سے موجود ہے۔ کچھ محفوظ نہیں ہوا؛ کوئی اور نام لکھیں۔</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation>یہ فولڈر خالی ہے۔</translation>
    </message>
    <message>
        <source>This is no name for a file. Nothing was saved; write another one.</source>
        <translation>یہ فائل کا نام نہیں ہو سکتا۔ کچھ محفوظ نہیں ہوا؛ کوئی اور لکھیں۔</translation>
    </message>
</context>
<context>
    <name>FileRefusal</name>
    <message>
        <source>Add this file as it is instead</source>
        <translation>اس کی جگہ یہ فائل جیسی ہے ویسی لگائیں</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>A picture is drawn again on this computer, so that the place, the telephone and the time in its file are left behind. You see the result before anything is sent. You can also go on without any file.</source>
        <translation>تصویر اسی کمپیوٹر پر دوبارہ بنائی جاتی ہے، تاکہ اس کی فائل میں لکھی جگہ، فون اور وقت پیچھے رہ جائیں۔ بھیجنے سے پہلے آپ نتیجہ دیکھ لیتے ہیں۔ آپ بغیر کسی فائل کے بھی آگے بڑھ سکتے ہیں۔</translation>
    </message>
    <message>
        <source>Add a file as it is</source>
        <translation>فائل جیسی ہے ویسی لگائیں</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>تصویر لگائیں</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>For films, sound and documents, which cannot be cleaned</source>
        <translation>ویڈیو، آواز اور دستاویزوں کے لیے، جو صاف نہیں کی جا سکتیں</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>آگے بڑھیں</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>بعد کے لیے رکھیں</translation>
    </message>
    <message>
        <source>Keeps the draft as it is and goes back to your reports</source>
        <translation>مسودہ ویسا ہی رکھ کر آپ کی رپورٹوں پر واپس جاتا ہے</translation>
    </message>
    <message>
        <source>Pictures and files</source>
        <translation>تصویریں اور فائلیں</translation>
    </message>
    <message>
        <source>The file is being removed …</source>
        <translation>فائل ہٹائی جا رہی ہے …</translation>
    </message>
    <message>
        <source>The file was removed from the report.</source>
        <translation>فائل رپورٹ سے ہٹا دی گئی۔</translation>
    </message>
    <message>
        <source>The picture is being read and drawn again …</source>
        <translation>تصویر پڑھ کر دوبارہ بنائی جا رہی ہے …</translation>
    </message>
    <message>
        <source>The picture was added.</source>
        <translation>تصویر لگا دی گئی۔</translation>
    </message>
    <message>
        <source>You can also drop pictures on this page</source>
        <translation>آپ تصویریں اس صفحے پر لا کر چھوڑ بھی سکتے ہیں</translation>
    </message>
</context>
<context>
    <name>FilesPath</name>
    <message>
        <source>Choose a file to add as it is</source>
        <translation>جیسی ہے ویسی لگانے کے لیے فائل چنیں</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>تصویر چنیں</translation>
    </message>
</context>
<context>
    <name>FindList</name>
    <message>
        <source>Enter replaces, K keeps, E edits, N goes to the next, P to the previous</source>
        <translation>‏Enter بدلتا ہے، K رہنے دیتا ہے، E ترمیم کرتا ہے، N اگلی جگہ اور P پچھلی جگہ لے جاتا ہے</translation>
    </message>
    <message>
        <source>Places that could tell who somebody is</source>
        <translation>وہ جگہیں جن سے کسی کی پہچان ہو سکتی ہے</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Closed; press to open it</source>
        <translation>بند ہے؛ کھولنے کے لیے دبائیں</translation>
    </message>
    <message>
        <source>Open; press to put it away</source>
        <translation>کھلا ہے؛ بند کرنے کے لیے دبائیں</translation>
    </message>
</context>
<context>
    <name>FolderModel</name>
    <message>
        <source>Folder: {name}</source>
        <translation>فولڈر: {name}</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>%n report(s) more were sent and forgotten: nothing of them is left here.</source>
        <translation>
            <numerusform>%n اور رپورٹ بھیج کر بھلا دی گئی: یہاں اس کا کچھ باقی نہیں۔</numerusform>
            <numerusform>%n اور رپورٹیں بھیج کر بھلا دی گئیں: یہاں ان کا کچھ باقی نہیں۔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed report(s) cannot be shown, because a part of this vault is missing or damaged. They are kept. If you have a backup of the vault's folder, keep it safe.</source>
        <translation>
            <numerusform>%n مہربند رپورٹ دکھائی نہیں جا سکتی، کیونکہ اس تجوری کا ایک حصہ غائب یا خراب ہے۔ رپورٹ موجود ہے۔ اگر تجوری کے فولڈر کی محفوظ نقل آپ کے پاس ہے تو اسے سنبھال کر رکھیں۔</numerusform>
            <numerusform>%n مہربند رپورٹیں دکھائی نہیں جا سکتیں، کیونکہ اس تجوری کا ایک حصہ غائب یا خراب ہے۔ رپورٹیں موجود ہیں۔ اگر تجوری کے فولڈر کی محفوظ نقل آپ کے پاس ہے تو اسے سنبھال کر رکھیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Begins a report</source>
        <translation>رپورٹ شروع کرتا ہے</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation>میری رپورٹیں</translation>
    </message>
    <message>
        <source>Nothing yet. What you begin is kept here while you type, locked with your passphrase, and leaves this computer only when you send it.</source>
        <translation>ابھی کچھ نہیں۔ جو آپ شروع کریں وہ لکھتے لکھتے یہیں آپ کے خفیہ الفاظ کے تالے میں محفوظ ہوتا رہتا ہے، اور اس کمپیوٹر سے تبھی جاتا ہے جب آپ بھیجیں۔</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>کسی مسئلے کی رپورٹ کریں</translation>
    </message>
    <message>
        <source>Send what waits…</source>
        <translation>انتظار والی رپورٹیں بھیجیں…</translation>
    </message>
    <message>
        <source>What is being sent</source>
        <translation>کیا بھیجا جا رہا ہے</translation>
    </message>
</context>
<context>
    <name>InsteadOf</name>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>یہ استعمال کریں</translation>
    </message>
    <message>
        <source>What shall the desk read instead of {words}?</source>
        <translation>‏{words} کی جگہ ڈیسک کیا پڑھے؟</translation>
    </message>
</context>
<context>
    <name>JoiningPath</name>
    <message>
        <source>The desk's file, or a picture of its code</source>
        <translation>ڈیسک کی فائل، یا اس کے کوڈ کی تصویر</translation>
    </message>
    <message>
        <source>The profile of the desk whose code you brought</source>
        <translation>اسی ڈیسک کی پروفائل جس کا کوڈ آپ نے دیا</translation>
    </message>
</context>
<context>
    <name>LimitsPage</name>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation>میں نے سمجھ لیا</translation>
    </message>
    <message>
        <source>Only the desk can read what you seal, and that stays so.</source>
        <translation>جو آپ مہربند کریں اسے صرف ڈیسک پڑھ سکتا ہے، اور ہمیشہ ایسا ہی رہے گا۔</translation>
    </message>
    <message>
        <source>Sent from your own line, the line shows that you contacted the desk.</source>
        <translation>اپنے کنکشن سے بھیجنے پر یہ نظر آتا ہے کہ آپ نے ڈیسک سے رابطہ کیا۔</translation>
    </message>
    <message>
        <source>The program finds numbers, not names: what you write can still tell who you are.</source>
        <translation>پروگرام نمبر ڈھونڈتا ہے، نام نہیں: آپ کی تحریر سے پھر بھی پتا چل سکتا ہے کہ آپ کون ہیں۔</translation>
    </message>
    <message>
        <source>What this protects, and what it does not</source>
        <translation>یہ کس چیز کی حفاظت کرتا ہے اور کس کی نہیں</translation>
    </message>
    <message>
        <source>Who takes this machine while it is open sees what is in it.</source>
        <translation>جو کوئی یہ کمپیوٹر کھلی حالت میں لے لے وہ دیکھ سکتا ہے کہ اس میں کیا ہے۔</translation>
    </message>
</context>
<context>
    <name>MakingPage</name>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>تجوری بنائیں</translation>
    </message>
    <message>
        <source>The vault is being made. This takes a few seconds, so that guessing the passphrase takes ages.</source>
        <translation>تجوری بن رہی ہے۔ اس میں چند سیکنڈ لگتے ہیں، تاکہ خفیہ الفاظ بوجھنے میں زمانے لگیں۔</translation>
    </message>
</context>
<context>
    <name>MakingPath</name>
    <message>
        <source>Where the vault will be</source>
        <translation>تجوری کہاں ہو گی</translation>
    </message>
</context>
<context>
    <name>MarkedText</name>
    <message>
        <source>left out</source>
        <translation>نکال دیا گیا</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>About when on that day?</source>
        <translation>اس دن تقریباً کس وقت؟</translation>
    </message>
    <message>
        <source>About {clock}</source>
        <translation>تقریباً {clock} بجے</translation>
    </message>
    <message>
        <source>At night</source>
        <translation>رات کو</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>پہلے</translation>
    </message>
    <message>
        <source>In the afternoon</source>
        <translation>دوپہر کے بعد</translation>
    </message>
    <message>
        <source>In the evening</source>
        <translation>شام کو</translation>
    </message>
    <message>
        <source>In the morning</source>
        <translation>صبح</translation>
    </message>
    <message>
        <source>Not sure of the hour</source>
        <translation>وقت کا یقین نہیں</translation>
    </message>
    <message>
        <source>Some day in that week</source>
        <translation>اس ہفتے میں کسی دن</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>آج</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>گزشتہ کل</translation>
    </message>
    <message>
        <source>by the clocks there</source>
        <translation>وہاں کی گھڑی کے مطابق</translation>
    </message>
    <message>
        <source>{part}, {first} to {last} o'clock</source>
        <translation>‏{part}، {first} سے {last} بجے تک</translation>
    </message>
</context>
<context>
    <name>NoFilesCard</name>
    <message>
        <source>No files yet. Drop a picture here, or add one below.</source>
        <translation>ابھی کوئی فائل نہیں۔ تصویر یہاں لا کر چھوڑیں، یا نیچے سے لگائیں۔</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message numerus="yes">
        <source>%n report(s) arrived: the server signed for it.</source>
        <translation>
            <numerusform>%n رپورٹ پہنچ گئی: سرور نے دستخط کی رسید دی۔</numerusform>
            <numerusform>%n رپورٹیں پہنچ گئیں: سرور نے دستخط کی رسید دی۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Before report {number} of {total} leaves, this computer does {work}. It keeps others from flooding the desk's server.</source>
        <translation>رپورٹ {number} از {total} کے جانے سے پہلے یہ کمپیوٹر {work} کرتا ہے۔ اس سے دوسرے لوگ ڈیسک کے سرور کو فضول چیزوں سے نہیں بھر سکتے۔</translation>
    </message>
    <message>
        <source>Connecting to the desk's server…</source>
        <translation>ڈیسک کے سرور سے رابطہ ہو رہا ہے…</translation>
    </message>
    <message>
        <source>Everything is kept here, as it was sealed.</source>
        <translation>سب کچھ یہیں موجود ہے، جیسا مہربند ہوا تھا۔</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>آگے بڑھیں</translation>
    </message>
    <message>
        <source>It is tried again at about {time}, also while the window is locked, or when you press Send now.</source>
        <translation>تقریباً {time} پر پھر کوشش ہو گی، تالا لگا ہونے پر بھی، یا جب آپ «ابھی بھیجیں» دبائیں۔</translation>
    </message>
    <message>
        <source>Leaves at about {time}, also while the window is locked. The time was drawn by chance, so that nothing is sent in the moment in which a connection returns.</source>
        <translation>تقریباً {time} پر روانہ ہو گی، تالا لگا ہونے پر بھی۔ یہ وقت قرعے سے چنا گیا، تاکہ رابطہ بحال ہوتے ہی کچھ نہ بھیجا جائے۔</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation>میری رپورٹیں</translation>
    </message>
    <message>
        <source>Not sent: {reason}.</source>
        <translation>نہیں بھیجی گئی: {reason}۔</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>بھیجنے کے لیے کچھ باقی نہیں۔</translation>
    </message>
    <message>
        <source>One moment: it is about to leave.</source>
        <translation>ایک لمحہ: یہ روانہ ہونے کو ہے۔</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>روکیں</translation>
    </message>
    <message>
        <source>Paused. Nothing leaves until you go on; what the server has of a large report, it keeps.</source>
        <translation>روکا ہوا ہے۔ جب تک آپ آگے نہ بڑھیں کچھ نہیں جائے گا؛ بڑی رپورٹ کا جو حصہ سرور کے پاس ہے وہ اس کے پاس رہے گا۔</translation>
    </message>
    <message>
        <source>Reports go straight to the desk's server. Whoever watches your line sees that you connect to it and how much you send, and the server sees your address. Nobody on the way can read what it says.</source>
        <translation>رپورٹیں سیدھی ڈیسک کے سرور کو جاتی ہیں۔ جو کوئی آپ کے کنکشن پر نظر رکھے اسے نظر آتا ہے کہ آپ نے اس سے رابطہ کیا اور کتنا بھیجا، اور سرور کو آپ کا نیٹ ورک کا پتا نظر آتا ہے۔ راستے میں کوئی یہ نہیں پڑھ سکتا کہ اس میں کیا لکھا ہے۔</translation>
    </message>
    <message>
        <source>Reports that wait</source>
        <translation>انتظار والی رپورٹیں</translation>
    </message>
    <message>
        <source>Send it again when you think that the line is better.</source>
        <translation>جب لگے کہ رابطہ بہتر ہے تو پھر بھیجیں۔</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>ابھی بھیجیں</translation>
    </message>
    <message>
        <source>Send quietly</source>
        <translation>خاموشی سے بھیجیں</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>بھیجنا</translation>
    </message>
    <message>
        <source>Sending report {number} of {total}: the server has {sent} of {size}.</source>
        <translation>رپورٹ {number} از {total} بھیجی جا رہی ہے: سرور کو {size} میں سے {sent} مل چکے ہیں۔</translation>
    </message>
    <message>
        <source>The last try, at {time}, did not succeed</source>
        <translation>پچھلی کوشش، {time} پر، کامیاب نہیں ہوئی</translation>
    </message>
    <message>
        <source>The last try, while the vault was locked, did not succeed</source>
        <translation>پچھلی کوشش، جب تجوری پر تالا لگا تھا، کامیاب نہیں ہوئی</translation>
    </message>
    <message>
        <source>This is a demonstration: reports go to a server on this very computer. Nothing goes over your line, and nobody sees that you send.</source>
        <translation>یہ مشق ہے: رپورٹیں اسی کمپیوٹر کے ایک سرور کو جاتی ہیں۔ آپ کے کنکشن پر کچھ نہیں جاتا، اور کسی کو نظر نہیں آتا کہ آپ بھیج رہے ہیں۔</translation>
    </message>
    <message>
        <source>What is sealed stays here until you send it.</source>
        <translation>جو مہربند ہے وہ آپ کے بھیجنے تک یہیں رہتا ہے۔</translation>
    </message>
    <message>
        <source>Within two hours, at a moment that is drawn by chance</source>
        <translation>دو گھنٹے کے اندر، قرعے سے چنے گئے وقت پر</translation>
    </message>
</context>
<context>
    <name>OwnPassphrasePage</name>
    <message>
        <source>A passphrase of your own</source>
        <translation>اپنے چنے ہوئے خفیہ الفاظ</translation>
    </message>
    <message>
        <source>Fair: guessing it would take many computers and months or years.</source>
        <translation>ٹھیک: بوجھنے کے لیے بہت سے کمپیوٹر اور مہینے یا سال لگیں گے۔</translation>
    </message>
    <message>
        <source>How long it would hold is estimated while you type.</source>
        <translation>لکھتے وقت اندازہ لگایا جاتا ہے کہ یہ کب تک محفوظ رہیں گے۔</translation>
    </message>
    <message>
        <source>I know that it can be guessed, and want it all the same</source>
        <translation>مجھے معلوم ہے کہ یہ بوجھے جا سکتے ہیں، پھر بھی یہی رکھنے ہیں</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>خفیہ الفاظ</translation>
    </message>
    <message>
        <source>Several words that do not belong together are best. There is no way to recover it: without it nobody can open the vault, you included.</source>
        <translation>کئی ایسے لفظ بہتر ہیں جن کا آپس میں تعلق نہ ہو۔ بھول جائیں تو واپس پانے کا کوئی طریقہ نہیں: ان کے بغیر تجوری کوئی نہیں کھول سکتا، آپ بھی نہیں۔</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation>خفیہ الفاظ کی مضبوطی</translation>
    </message>
    <message>
        <source>Strong: about as good as words drawn by lot, if you did not take it from a text.</source>
        <translation>مضبوط: تقریباً اتنے اچھے جتنے قرعے سے چنے الفاظ، اگر آپ نے کسی تحریر سے نہیں لیے۔</translation>
    </message>
    <message>
        <source>The estimate counts words, dates and repetitions. It knows no names, songs or your life.</source>
        <translation>اندازہ لفظوں، تاریخوں اور تکرار کو گنتا ہے۔ وہ نام، گیت یا آپ کی زندگی نہیں جانتا۔</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>وہی ایک بار پھر</translation>
    </message>
    <message>
        <source>The two are not the same. Type both again; the eye beside the line shows the letters.</source>
        <translation>دونوں ایک جیسے نہیں۔ دونوں پھر لکھیں؛ ساتھ والی آنکھ دبانے سے حروف نظر آتے ہیں۔</translation>
    </message>
    <message>
        <source>This passphrase is weak. Take a longer one, or say below it that you want it knowingly.</source>
        <translation>یہ خفیہ الفاظ کمزور ہیں۔ زیادہ الفاظ رکھیں، یا نیچے بتائیں کہ آپ کو جان بوجھ کر یہی رکھنے ہیں۔</translation>
    </message>
    <message>
        <source>Type a passphrase first.</source>
        <translation>پہلے خفیہ الفاظ لکھیں۔</translation>
    </message>
    <message>
        <source>Weak: whoever takes this computer could guess it within days or weeks.</source>
        <translation>کمزور: جس کے ہاتھ یہ کمپیوٹر لگے وہ دنوں یا ہفتوں میں بوجھ سکتا ہے۔</translation>
    </message>
</context>
<context>
    <name>OwnReportPath</name>
    <message>
        <source>Where shall the proof be saved?</source>
        <translation>ثبوت کہاں محفوظ کیا جائے؟</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the letters</source>
        <translation>حروف چھپائیں</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation>حروف دکھائیں</translation>
    </message>
</context>
<context>
    <name>PeriodAnswer</name>
    <message>
        <source>Did it go on without a break?</source>
        <translation>کیا یہ مسلسل رہا؟</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>اب ختم ہو چکا ہے</translation>
    </message>
    <message>
        <source>It is still going on</source>
        <translation>ابھی تک جاری ہے</translation>
    </message>
    <message>
        <source>When did it begin?</source>
        <translation>یہ کب شروع ہوا؟</translation>
    </message>
    <message>
        <source>When did it end?</source>
        <translation>یہ کب ختم ہوا؟</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>چنیں</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>ایک چنیں</translation>
    </message>
</context>
<context>
    <name>PicturePage</name>
    <message>
        <source>A little more is black than you covered, so that nothing shines through at the edges.</source>
        <translation>آپ کے ڈھکے ہوئے سے تھوڑا زیادہ کالا ہے، تاکہ کناروں سے کچھ نہ جھلکے۔</translation>
    </message>
    <message>
        <source>Back to the files</source>
        <translation>فائلوں پر واپس</translation>
    </message>
    <message>
        <source>Being drawn …</source>
        <translation>بن رہی ہے …</translation>
    </message>
    <message>
        <source>Black out parts</source>
        <translation>کچھ حصے کالے کریں</translation>
    </message>
    <message>
        <source>In the report</source>
        <translation>رپورٹ میں</translation>
    </message>
    <message>
        <source>Not in the report any more:</source>
        <translation>اب رپورٹ میں نہیں:</translation>
    </message>
    <message>
        <source>The picture is drawn.</source>
        <translation>تصویر بن گئی۔</translation>
    </message>
    <message>
        <source>This file carried nothing besides the picture.</source>
        <translation>اس فائل میں تصویر کے سوا کچھ نہیں تھا۔</translation>
    </message>
    <message>
        <source>What the desk will see</source>
        <translation>ڈیسک کیا دیکھے گا</translation>
    </message>
    <message>
        <source>Whatever can be seen in the picture stays: faces, names, numbers, signs, the view from a window. Black out what could tell who or where somebody is.</source>
        <translation>تصویر میں جو نظر آتا ہے وہ رہتا ہے: چہرے، نام، نمبر، بورڈ، کھڑکی سے باہر کا منظر۔ جس سے پتا چلے کہ کوئی کون یا کہاں ہے اسے کالا کر دیں۔</translation>
    </message>
    <message>
        <source>Your file</source>
        <translation>آپ کی فائل</translation>
    </message>
    <message>
        <source>{width} by {height} pixels, {size}</source>
        <translation>‏{width} ضرب {height} پکسل، {size}</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>A new folder. It can also be on another disk or a memory stick; plug that in first.</source>
        <translation>ایک نیا فولڈر۔ یہ کسی دوسری ڈسک یا یو ایس بی پر بھی ہو سکتا ہے؛ پہلے اسے لگا لیں۔</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>چنیں…</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>تجوری کا فولڈر</translation>
    </message>
    <message>
        <source>It will be the new folder {folder}. The name says nothing about what is in it.</source>
        <translation>نیا فولڈر یہ ہو گا: {folder}۔ نام سے پتا نہیں چلتا کہ اس میں کیا ہے۔</translation>
    </message>
    <message>
        <source>Where the vault will be</source>
        <translation>تجوری کہاں ہو گی</translation>
    </message>
</context>
<context>
    <name>PlacesBar</name>
    <message>
        <source>Folder up</source>
        <translation>اوپر والا فولڈر</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation>ذاتی فولڈر</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>جگہ</translation>
    </message>
    <message>
        <source>Stick or card: {name}</source>
        <translation>یو ایس بی یا کارڈ: {name}</translation>
    </message>
    <message>
        <source>Type or paste the place of a file or folder, then press Enter</source>
        <translation>فائل یا فولڈر کی جگہ لکھیں یا چسپاں کریں، پھر Enter دبائیں</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n left to decide</source>
        <translation>
            <numerusform>%n فیصلہ باقی</numerusform>
            <numerusform>%n فیصلے باقی</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) could tell who somebody is. Decide on each before you go on.</source>
        <translation>
            <numerusform>%n جگہ سے کسی کی پہچان ہو سکتی ہے۔ آگے بڑھنے سے پہلے فیصلہ کریں۔</numerusform>
            <numerusform>%n جگہوں سے کسی کی پہچان ہو سکتی ہے۔ آگے بڑھنے سے پہلے ہر ایک کا فیصلہ کریں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>All decided</source>
        <translation>سب کا فیصلہ ہو گیا</translation>
    </message>
    <message>
        <source>All decided; time and place follow below</source>
        <translation>سب کا فیصلہ ہو گیا؛ وقت اور جگہ نیچے ہیں</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Change my words</source>
        <translation>اپنے الفاظ بدلیں</translation>
    </message>
    <message>
        <source>Everything that was found is decided. Names are not looked for: read it once more yourself.</source>
        <translation>جو کچھ ملا اس سب کا فیصلہ ہو چکا۔ نام نہیں ڈھونڈے جاتے: ایک بار خود پڑھ لیں۔</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>آگے بڑھیں</translation>
    </message>
    <message>
        <source>How exactly shall time and place be told?</source>
        <translation>وقت اور جگہ کتنی درستی سے بتائی جائے؟</translation>
    </message>
    <message>
        <source>Keys: Enter replaces, K keeps, E writes something else, N and P go from one to the next.</source>
        <translation>بٹن: Enter بدلتا ہے، K رہنے دیتا ہے، E سے کچھ اور لکھتے ہیں، N اور P ایک جگہ سے دوسری پر لے جاتے ہیں۔</translation>
    </message>
    <message>
        <source>Looking through your words …</source>
        <translation>آپ کے الفاظ دیکھے جا رہے ہیں …</translation>
    </message>
    <message>
        <source>No numbers, addresses or accounts were found. Names are not looked for: read it yourself.</source>
        <translation>کوئی نمبر، پتا یا اکاؤنٹ نہیں ملا۔ نام نہیں ڈھونڈے جاتے: خود پڑھ لیں۔</translation>
    </message>
    <message>
        <source>Privacy check</source>
        <translation>پہچان کی جانچ</translation>
    </message>
    <message>
        <source>The vaguer it is, the more people it could have come from.</source>
        <translation>جتنا کم درست بتائیں گے، اتنے ہی زیادہ لوگوں پر گمان ہو سکے گا۔</translation>
    </message>
    <message>
        <source>They are never changed by the program. Change them yourself.</source>
        <translation>پروگرام انہیں کبھی نہیں بدلتا۔ انہیں خود بدلیں۔</translation>
    </message>
    <message>
        <source>Words worth a second look: {count}</source>
        <translation>دوبارہ دیکھنے والے الفاظ: {count}</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>منسوخ کریں</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Take back</source>
        <translation>واپس لیں</translation>
    </message>
    <message>
        <source>Take the answer back: {question}</source>
        <translation>جواب واپس لیں: {question}</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>آگے بڑھیں</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>بعد کے لیے رکھیں</translation>
    </message>
    <message>
        <source>Keeps the draft as it is and goes back to your reports</source>
        <translation>مسودہ ویسا ہی رکھ کر آپ کی رپورٹوں پر واپس جاتا ہے</translation>
    </message>
    <message>
        <source>More, if you know it ({count})</source>
        <translation>مزید، اگر آپ کو معلوم ہو ({count})</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation>میری رپورٹیں</translation>
    </message>
    <message>
        <source>Skip this page</source>
        <translation>یہ صفحہ چھوڑ دیں</translation>
    </message>
</context>
<context>
    <name>QueuedPage</name>
    <message>
        <source>It leaves at a moment nobody can foresee, and so not just when the line returns. You may lock the window, but do not close it.</source>
        <translation>یہ ایسے وقت روانہ ہو گی جسے کوئی پہلے سے نہیں جان سکتا، یعنی رابطہ بحال ہوتے ہی نہیں۔ ونڈو کو تالا لگا سکتے ہیں، مگر اسے بند نہ کریں۔</translation>
    </message>
    <message>
        <source>It leaves at once. Whoever watches the line sees that something left at this moment.</source>
        <translation>یہ فوراً روانہ ہو گی۔ جو کوئی کنکشن پر نظر رکھے اسے نظر آئے گا کہ اس لمحے کچھ گیا۔</translation>
    </message>
    <message>
        <source>Later; keep it here</source>
        <translation>بعد میں؛ یہیں رہنے دیں</translation>
    </message>
    <message>
        <source>Now, while there is a line</source>
        <translation>ابھی، موقع تھوڑی دیر کا ہے</translation>
    </message>
    <message>
        <source>Quietly, within two hours</source>
        <translation>خاموشی سے، دو گھنٹے کے اندر</translation>
    </message>
    <message>
        <source>Sealed. When shall it leave?</source>
        <translation>مہربند ہو گئی۔ کب روانہ ہو؟</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>بھیجیں</translation>
    </message>
    <message>
        <source>The desk can open this until {date}. It waits here as {size}.</source>
        <translation>ڈیسک اسے {date} تک کھول سکتا ہے۔ یہاں {size} کی صورت میں انتظار کر رہی ہے۔</translation>
    </message>
    <message>
        <source>The way out: straight to the desk's server, encrypted. Your line's operator sees that you reach this server, when, and about how much; not what you say. The server sees the address of your line.</source>
        <translation>راستہ: سیدھا ڈیسک کے سرور تک، مہربند۔ آپ کی انٹرنیٹ کمپنی کو نظر آتا ہے کہ آپ نے اس سرور سے رابطہ کیا، کب، اور تقریباً کتنا بھیجا؛ یہ نہیں کہ آپ نے کیا کہا۔ سرور کو آپ کے کنکشن کا پتا نظر آتا ہے۔</translation>
    </message>
    <message>
        <source>The way out: to the demo desk's server on this very computer, encrypted. Nothing goes over your line. With a real desk, your line's operator sees that you reach its server.</source>
        <translation>راستہ: اسی کمپیوٹر پر مشق والے ڈیسک کے سرور تک، مہربند۔ آپ کے کنکشن پر کچھ نہیں جاتا۔ اصلی ڈیسک ہو تو آپ کی انٹرنیٹ کمپنی کو نظر آتا ہے کہ آپ نے اس کے سرور سے رابطہ کیا۔</translation>
    </message>
    <message>
        <source>This computer's date cannot be right, so the report was sealed to the key that stays open longest. It is safe; set the date before the next one.</source>
        <translation>اس کمپیوٹر کی تاریخ درست نہیں ہو سکتی، اس لیے رپورٹ اس کنجی کے لیے مہربند کی گئی جو سب سے دیر تک کھلتی ہے۔ رپورٹ محفوظ ہے؛ اگلی سے پہلے تاریخ درست کریں۔</translation>
    </message>
    <message>
        <source>What you have of the desk has run out, so the report was sealed to a key that stays open for years. It is safe; ask the desk for its newer file.</source>
        <translation>ڈیسک کی جو فائل آپ کے پاس ہے اس کی میعاد ختم ہو گئی، اس لیے رپورٹ ایسی کنجی کے لیے مہربند کی گئی جو برسوں کھلتی ہے۔ رپورٹ محفوظ ہے؛ ڈیسک سے نئی فائل مانگیں۔</translation>
    </message>
    <message>
        <source>What you have of the desk has run out. The report is sealed and safe; ask the desk for a newer file.</source>
        <translation>ڈیسک کی جو فائل آپ کے پاس ہے اس کی میعاد ختم ہو گئی۔ رپورٹ مہربند اور محفوظ ہے؛ ڈیسک سے نئی فائل مانگیں۔</translation>
    </message>
</context>
<context>
    <name>QuietLine</name>
    <message>
        <source>Copy</source>
        <translation>نقل کریں</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>کاٹیں</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>چسپاں کریں</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>دوبارہ کریں</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>سب منتخب کریں</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>پلٹائیں</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>It does not prove what the report says, nor who sent it.</source>
        <translation>اس سے یہ ثابت نہیں ہوتا کہ رپورٹ میں کیا ہے یا کس نے بھیجی۔</translation>
    </message>
    <message>
        <source>Outside this vault the file is protected by nothing. Whoever finds it with you learns that you sent a report to this desk.</source>
        <translation>اس تجوری سے باہر فائل کی کوئی حفاظت نہیں۔ جسے وہ آپ کے پاس ملے اسے پتا چل جائے گا کہ آپ نے اس ڈیسک کو رپورٹ بھیجی۔</translation>
    </message>
    <message>
        <source>Save the proof…</source>
        <translation>ثبوت محفوظ کریں…</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>یہاں محفوظ ہوا: {path}</translation>
    </message>
    <message>
        <source>Saving it as a file</source>
        <translation>فائل میں محفوظ کرنا</translation>
    </message>
    <message>
        <source>Something of that name is there already. Nothing was changed; choose another name.</source>
        <translation>اس نام کی چیز وہاں پہلے سے موجود ہے۔ کچھ نہیں بدلا؛ کوئی اور نام چنیں۔</translation>
    </message>
    <message>
        <source>The desk's server took this sealed report and signed for it, so nobody can deny that it came.</source>
        <translation>ڈیسک کے سرور نے یہ مہربند رپورٹ لی اور رسید پر دستخط کیے، اس لیے کوئی انکار نہیں کر سکتا کہ یہ پہنچی۔</translation>
    </message>
    <message>
        <source>The desk's server took this sealed report on {day} and signed for it, so nobody can deny that it came.</source>
        <translation>ڈیسک کے سرور نے {day} کو یہ مہربند رپورٹ لی اور رسید پر دستخط کیے، اس لیے کوئی انکار نہیں کر سکتا کہ یہ پہنچی۔</translation>
    </message>
    <message>
        <source>The file cannot be written there. Nothing was changed; choose another folder.</source>
        <translation>فائل وہاں لکھی نہیں جا سکتی۔ کچھ نہیں بدلا؛ کوئی اور فولڈر چنیں۔</translation>
    </message>
    <message>
        <source>The receipt itself</source>
        <translation>خود رسید</translation>
    </message>
    <message>
        <source>What can be proved</source>
        <translation>کیا ثابت کیا جا سکتا ہے</translation>
    </message>
</context>
<context>
    <name>ReportDetailPage</name>
    <message>
        <source>Answers are still needed on: {pages}.</source>
        <translation>ان صفحوں پر جواب ابھی چاہییں: {pages}۔</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>اسے بدلیں</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>مٹائیں…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>آگے بڑھیں</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>لکھنا جاری رکھیں</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation>روک لیں</translation>
    </message>
    <message>
        <source>It has every answer it needs. What comes next is the privacy check.</source>
        <translation>اس میں ہر ضروری جواب موجود ہے۔ اگلا قدم پہچان کی جانچ ہے۔</translation>
    </message>
    <message>
        <source>It has every answer it needs. You left it at: {step}.</source>
        <translation>اس میں ہر ضروری جواب موجود ہے۔ آپ نے اسے یہاں چھوڑا تھا: {step}۔</translation>
    </message>
    <message>
        <source>It leaves also while the window is locked. The time was drawn by chance, so that nothing leaves in the moment in which a connection returns.</source>
        <translation>یہ تالا لگا ہونے پر بھی روانہ ہو گی۔ یہ وقت قرعے سے چنا گیا، تاکہ رابطہ بحال ہوتے ہی کچھ نہ جائے۔</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation>میری رپورٹیں</translation>
    </message>
    <message>
        <source>No copy was kept: what it says can be read by the desk only.</source>
        <translation>نقل نہیں رکھی گئی: اس میں جو ہے وہ صرف ڈیسک پڑھ سکتا ہے۔</translation>
    </message>
    <message>
        <source>Nothing of it has left this computer. Go on whenever you want.</source>
        <translation>اس میں سے کچھ بھی اس کمپیوٹر سے باہر نہیں گیا۔ جب چاہیں آگے بڑھیں۔</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>ابھی بھیجیں</translation>
    </message>
    <message>
        <source>Send quietly</source>
        <translation>خاموشی سے بھیجیں</translation>
    </message>
    <message>
        <source>The server said that it does not take this report. You can send it again: a server can be made to refuse. If that does not help, tell the desk over a channel that you trust.</source>
        <translation>سرور نے کہا کہ وہ یہ رپورٹ نہیں لیتا۔ آپ اسے پھر بھیج سکتے ہیں: سرور سے زبردستی انکار کرایا جا سکتا ہے۔ اگر اس سے کام نہ بنے تو بھروسے کے ذریعے سے ڈیسک کو بتائیں۔</translation>
    </message>
    <message>
        <source>To the privacy check</source>
        <translation>پہچان کی جانچ پر جائیں</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>پھر کوشش کریں</translation>
    </message>
    <message>
        <source>What can be proved</source>
        <translation>کیا ثابت کیا جا سکتا ہے</translation>
    </message>
    <message>
        <source>What the desk reads</source>
        <translation>ڈیسک کیا پڑھتا ہے</translation>
    </message>
    <message>
        <source>What you have answered so far</source>
        <translation>آپ نے اب تک جو جواب دیے</translation>
    </message>
    <message>
        <source>When it was last tried: {reason}. Nothing was lost; it is kept here as it was sealed.</source>
        <translation>پچھلی کوشش میں: {reason}۔ کچھ ضائع نہیں ہوا؛ رپورٹ یہیں ویسی ہی موجود ہے جیسی مہربند ہوئی تھی۔</translation>
    </message>
    <message>
        <source>Without a copy it cannot be sealed again: send it before that day.</source>
        <translation>نقل کے بغیر اسے دوبارہ مہربند نہیں کیا جا سکتا: اس دن سے پہلے بھیج دیں۔</translation>
    </message>
    <message>
        <source>{sentence}. Size on the wire: {size}.</source>
        <translation>‏{sentence}۔ بھیجنے کا سائز: {size}۔</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n place(s) were replaced, left out or written anew by you.</source>
        <translation>
            <numerusform>آپ نے %n جگہ بدلی، نکالی یا نئے سرے سے لکھی۔</numerusform>
            <numerusform>آپ نے %n جگہیں بدلیں، نکالیں یا نئے سرے سے لکھیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Back to the privacy check</source>
        <translation>پہچان کی جانچ پر واپس</translation>
    </message>
    <message>
        <source>File {number}, {size}, as it is, with everything it carries: place, day, device, faces and voices. The desk reads your reason: {reason}</source>
        <translation>فائل {number}، {size}، جیسی ہے ویسی، ہر اس چیز کے ساتھ جو اس میں ہے: جگہ، دن، آلہ، چہرے اور آوازیں۔ ڈیسک آپ کی وجہ پڑھے گا: {reason}</translation>
    </message>
    <message>
        <source>File {number}: a picture, {size}, cleaned.</source>
        <translation>فائل {number}: تصویر، {size}، صاف کی ہوئی۔</translation>
    </message>
    <message>
        <source>File {number}: a picture, {size}, cleaned. What its camera wrote into it is gone.</source>
        <translation>فائل {number}: تصویر، {size}، صاف کی ہوئی۔ کیمرے نے اس میں جو لکھا تھا وہ نکال دیا گیا۔</translation>
    </message>
    <message>
        <source>It goes out as {size}: sealed, so that nobody on the way can read it.</source>
        <translation>یہ {size} بن کر جائے گی: مہربند، تاکہ راستے میں کوئی نہ پڑھ سکے۔</translation>
    </message>
    <message>
        <source>Preparing your report …</source>
        <translation>آپ کی رپورٹ تیار ہو رہی ہے …</translation>
    </message>
    <message>
        <source>Read it once more</source>
        <translation>ایک بار پھر پڑھ لیں</translation>
    </message>
    <message>
        <source>Something in it could still tell who somebody is. Decide on it in the privacy check.</source>
        <translation>اس میں اب بھی کچھ ایسا ہے جس سے کسی کی پہچان ہو سکتی ہے۔ پہچان کی جانچ میں اس کا فیصلہ کریں۔</translation>
    </message>
    <message>
        <source>This is exactly what the desk will read.</source>
        <translation>ڈیسک بالکل یہی پڑھے گا۔</translation>
    </message>
    <message>
        <source>Yes, this can go</source>
        <translation>جی ہاں، یہ جا سکتی ہے</translation>
    </message>
</context>
<context>
    <name>SealingPage</name>
    <message>
        <source>As in {example}. Leave it empty if you are not sure.</source>
        <translation>جیسے {example}۔ یقین نہ ہو تو خالی چھوڑ دیں۔</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Keep a copy in my vault</source>
        <translation>ایک نقل میری تجوری میں رکھیں</translation>
    </message>
    <message>
        <source>Nobody can read it on this computer any more, not even you. It cannot be brought back.</source>
        <translation>اس کمپیوٹر پر اسے اب کوئی نہیں پڑھ سکے گا، آپ بھی نہیں۔ یہ واپس نہیں لائی جا سکتی۔</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>مہربند کریں</translation>
    </message>
    <message>
        <source>Seal and forget</source>
        <translation>مہربند کر کے بھلا دیں</translation>
    </message>
    <message>
        <source>Seal it</source>
        <translation>اسے مہربند کریں</translation>
    </message>
    <message>
        <source>Sealed, it can be opened by the desk and by nobody else. What shall stay here?</source>
        <translation>مہربند ہونے کے بعد اسے صرف ڈیسک کھول سکتا ہے۔ یہاں کیا رہے؟</translation>
    </message>
    <message>
        <source>Sealing your report …</source>
        <translation>آپ کی رپورٹ مہربند ہو رہی ہے …</translation>
    </message>
    <message>
        <source>Sealing your report. Nothing leaves this computer yet.</source>
        <translation>آپ کی رپورٹ مہربند ہو رہی ہے۔ ابھی اس کمپیوٹر سے کچھ نہیں جا رہا۔</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sealed, and your report is kept as it was before.</source>
        <translation>روک دیا گیا۔ کچھ مہربند نہیں ہوا، اور آپ کی رپورٹ ویسی ہی موجود ہے جیسی پہلے تھی۔</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>روکا جا رہا ہے …</translation>
    </message>
    <message>
        <source>This computer's date cannot be right. The report is safe; with the day it reaches the right key.</source>
        <translation>اس کمپیوٹر کی تاریخ درست نہیں ہو سکتی۔ رپورٹ محفوظ ہے؛ آج کا دن بتانے سے اسے صحیح کنجی ملے گی۔</translation>
    </message>
    <message>
        <source>This is no date. Write it as in {example}, or leave it empty.</source>
        <translation>یہ تاریخ نہیں۔ یوں لکھیں: {example}، یا خالی چھوڑ دیں۔</translation>
    </message>
    <message>
        <source>What is today's date? Year, month and day, if you know it</source>
        <translation>آج کیا تاریخ ہے؟ سال، مہینہ اور دن، اگر آپ کو معلوم ہو</translation>
    </message>
    <message>
        <source>You can read it again, and send it again if it came too late. So can whoever has your passphrase.</source>
        <translation>آپ اسے پھر پڑھ سکتے ہیں، اور دیر سے پہنچی ہو تو پھر بھیج سکتے ہیں۔ مگر جس کے پاس آپ کے خفیہ الفاظ ہوں وہ بھی۔</translation>
    </message>
    <message>
        <source>Your report is kept in the vault as it was.</source>
        <translation>آپ کی رپورٹ تجوری میں ویسی ہی موجود ہے۔</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n منٹ</numerusform>
            <numerusform>%n منٹ</numerusform>
        </translation>
    </message>
    <message>
        <source>As this computer has them</source>
        <translation>جیسے اس کمپیوٹر پر ہیں</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>رنگ</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>گہرے</translation>
    </message>
    <message>
        <source>Erase everything…</source>
        <translation>سب کچھ مٹائیں…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>زبان</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ہلکے</translation>
    </message>
    <message>
        <source>Lock when nobody has touched this window for</source>
        <translation>تالا لگ جائے جب اس ونڈو کو اتنی دیر کسی نے نہ چھوا ہو</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation>میری رپورٹیں</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>ترتیبات</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>زیادہ نمایاں</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حروف کا سائز</translation>
    </message>
    <message>
        <source>These are kept inside the vault and nowhere else on this computer.</source>
        <translation>یہ تجوری کے اندر رکھی جاتی ہیں اور اس کمپیوٹر پر اور کہیں نہیں۔</translation>
    </message>
    <message>
        <source>What this protects, and what it does not</source>
        <translation>یہ کس چیز کی حفاظت کرتا ہے اور کس کی نہیں</translation>
    </message>
    <message>
        <source>{language} (made by a machine, needs a native reader)</source>
        <translation>‏{language} (مشینی ترجمہ، کسی اہلِ زبان کو دیکھنا ہے)</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>What the desk will read</source>
        <translation>ڈیسک کیا پڑھے گا</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation>آپ نے کیا لکھا</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>مرحلہ {number} از {count}</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {title}</source>
        <translation>مرحلہ {number} از {count}: {title}</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message numerus="yes">
        <source>Marked: %n place(s) that could name somebody. Before anything is sealed, you decide on each. Names are not marked.</source>
        <translation>
            <numerusform>نشان لگا: %n جگہ جس سے کسی کی پہچان ہو سکتی ہے۔ مہربند ہونے سے پہلے اس کا فیصلہ آپ کریں گے۔ ناموں پر نشان نہیں لگتا۔</numerusform>
            <numerusform>نشان لگا: %n جگہیں جن سے کسی کی پہچان ہو سکتی ہے۔ مہربند ہونے سے پہلے ہر ایک کا فیصلہ آپ کریں گے۔ ناموں پر نشان نہیں لگتا۔</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers, addresses and the like are marked as you write. Names are not: leave them out.</source>
        <translation>لکھتے وقت نمبروں، پتوں اور ایسی چیزوں پر نشان لگتا ہے۔ ناموں پر نہیں لگتا: نام نہ لکھیں۔</translation>
    </message>
</context>
<context>
    <name>StoryEdit</name>
    <message>
        <source>Copy</source>
        <translation>نقل کریں</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>کاٹیں</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>چسپاں کریں</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>دوبارہ کریں</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>سب منتخب کریں</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>پلٹائیں</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Demo</source>
        <translation>مشق</translation>
    </message>
    <message>
        <source>Demonstration: nothing leaves this computer</source>
        <translation>مشق: اس کمپیوٹر سے کچھ باہر نہیں جاتا</translation>
    </message>
    <message>
        <source>Leave now</source>
        <translation>ابھی نکلیں</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>تالا لگائیں</translation>
    </message>
    <message>
        <source>Locks and closes at once. Pressing Escape twice does the same.</source>
        <translation>فوراً تالا لگا کر بند کر دیتا ہے۔ Escape دو بار دبانے سے بھی یہی ہوتا ہے۔</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>ترتیبات</translation>
    </message>
    <message>
        <source>Takes everything off the screen. Control and L does the same.</source>
        <translation>سب کچھ اسکرین سے ہٹا دیتا ہے۔ Control اور L سے بھی یہی ہوتا ہے۔</translation>
    </message>
</context>
<context>
    <name>TermList</name>
    <message>
        <source>Done</source>
        <translation>ہو گیا</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>فہرست میں ڈھونڈیں</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>Files</source>
        <translation>فائلیں</translation>
    </message>
</context>
<context>
    <name>TypeBackPage</name>
    <message numerus="yes">
        <source>%n word(s) stand here, and there are six. Compare them with your paper, or go back to see them again.</source>
        <translation>
            <numerusform>یہاں %n لفظ ہے، اور ہونے چھ چاہییں۔ اپنے کاغذ سے ملائیں، یا واپس جا کر پھر دیکھیں۔</numerusform>
            <numerusform>یہاں %n الفاظ ہیں، اور ہونے چھ چاہییں۔ اپنے کاغذ سے ملائیں، یا واپس جا کر پھر دیکھیں۔</numerusform>
        </translation>
    </message>
    <message>
        <source>In Latin letters, with a space between the words. Capital letters do not matter.</source>
        <translation>انگریزی حروف میں، الفاظ کے بیچ میں خالی جگہ چھوڑ کر۔ بڑے چھوٹے حروف سے فرق نہیں پڑتا۔</translation>
    </message>
    <message>
        <source>So it is certain that you can read them later.</source>
        <translation>تاکہ یقین ہو کہ آپ انہیں بعد میں پڑھ سکیں گے۔</translation>
    </message>
    <message>
        <source>The six words</source>
        <translation>چھ الفاظ</translation>
    </message>
    <message>
        <source>The six words are in Latin letters, a to z. Change the keyboard to English for them.</source>
        <translation>چھ الفاظ انگریزی حروف میں ہیں، a سے z تک۔ ان کے لیے کی بورڈ کو انگریزی پر کریں۔</translation>
    </message>
    <message>
        <source>These are not the six words. Compare number {places} with your paper, or go back to see them again.</source>
        <translation>یہ وہ چھ الفاظ نہیں۔ نمبر {places} کو اپنے کاغذ سے ملائیں، یا واپس جا کر پھر دیکھیں۔</translation>
    </message>
    <message>
        <source>Type the six words first.</source>
        <translation>پہلے چھ الفاظ لکھیں۔</translation>
    </message>
    <message>
        <source>Type the six words from your paper</source>
        <translation>اپنے کاغذ سے چھ الفاظ لکھیں</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Folder of the vault</source>
        <translation>تجوری کا فولڈر</translation>
    </message>
    <message>
        <source>Its whole path, as {example}</source>
        <translation>اس کا پورا راستہ، جیسے {example}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>پھر ڈھونڈیں</translation>
    </message>
    <message>
        <source>Make a new vault</source>
        <translation>نئی تجوری بنائیں</translation>
    </message>
    <message>
        <source>Name the folder of the vault first.</source>
        <translation>پہلے تجوری کا فولڈر بتائیں۔</translation>
    </message>
    <message>
        <source>No vault was found. Plug in the stick that it is on and look again, or name its folder.</source>
        <translation>کوئی تجوری نہیں ملی۔ جس یو ایس بی پر وہ ہے اسے لگا کر پھر ڈھونڈیں، یا اس کا فولڈر بتائیں۔</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>کھولیں</translation>
    </message>
    <message>
        <source>Open your vault</source>
        <translation>اپنی تجوری کھولیں</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>خفیہ الفاظ</translation>
    </message>
    <message>
        <source>The vault is being opened. This takes a second or two.</source>
        <translation>تجوری کھل رہی ہے۔ اس میں ایک دو سیکنڈ لگتے ہیں۔</translation>
    </message>
    <message>
        <source>The vault is in another place</source>
        <translation>تجوری کسی اور جگہ ہے</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>پہلے خفیہ الفاظ لکھیں۔</translation>
    </message>
</context>
<context>
    <name>VaguenessChoices</name>
    <message>
        <source>How much of the place shall the desk read?</source>
        <translation>ڈیسک جگہ کے بارے میں کتنا پڑھے؟</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Back</source>
        <translation>واپس</translation>
    </message>
    <message>
        <source>Draw other words</source>
        <translation>دوسرے الفاظ نکالیں</translation>
    </message>
    <message>
        <source>Everything you write here is kept locked in a vault on this computer. These words, drawn by lot, are its only key. Write them on paper, and keep the paper away from this computer.</source>
        <translation>یہاں آپ جو لکھیں وہ اس کمپیوٹر پر ایک تجوری میں بند رہتا ہے۔ قرعے سے نکلے یہ انگریزی الفاظ اس کی واحد چابی ہیں۔ انہیں کاغذ پر لکھیں، اور کاغذ اس کمپیوٹر سے دور رکھیں۔</translation>
    </message>
    <message>
        <source>I have a vault already</source>
        <translation>میری تجوری پہلے سے ہے</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>میں نے لکھ لیے ہیں</translation>
    </message>
    <message>
        <source>Six words open your vault</source>
        <translation>چھ الفاظ آپ کی تجوری کھولتے ہیں</translation>
    </message>
    <message>
        <source>The six words, in this order</source>
        <translation>چھ الفاظ، اسی ترتیب میں</translation>
    </message>
    <message>
        <source>There is no way to recover them: without these words nobody can open the vault, you included.</source>
        <translation>انہیں واپس پانے کا کوئی طریقہ نہیں: ان الفاظ کے بغیر تجوری کوئی نہیں کھول سکتا، آپ بھی نہیں۔</translation>
    </message>
    <message>
        <source>Use a passphrase of my own</source>
        <translation>اپنے خفیہ الفاظ استعمال کریں</translation>
    </message>
</context>
<context>
    <name>WarningPage</name>
    <message>
        <source>Go on</source>
        <translation>آگے بڑھیں</translation>
    </message>
    <message>
        <source>The vault is open</source>
        <translation>تجوری کھلی ہے</translation>
    </message>
</context>
<context>
    <name>answers</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>No</source>
        <translation>نہیں</translation>
    </message>
    <message>
        <source>Only the day</source>
        <translation>صرف دن</translation>
    </message>
    <message>
        <source>Only the month</source>
        <translation>صرف مہینہ</translation>
    </message>
    <message>
        <source>Only the part of the day</source>
        <translation>صرف دن کا حصہ</translation>
    </message>
    <message>
        <source>Only the week</source>
        <translation>صرف ہفتہ</translation>
    </message>
    <message>
        <source>To the hour</source>
        <translation>گھنٹے تک درست</translation>
    </message>
    <message>
        <source>To the quarter of an hour</source>
        <translation>پندرہ منٹ تک درست</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>جی ہاں</translation>
    </message>
    <message>
        <source>from {begin} until {end}</source>
        <translation>‏{begin} سے {end} تک</translation>
    </message>
    <message>
        <source>from {begin}, and it is still going on</source>
        <translation>‏{begin} سے، اور ابھی تک جاری ہے</translation>
    </message>
    <message>
        <source>the end of {day}</source>
        <translation>‏{day} کے آخر</translation>
    </message>
    <message>
        <source>{period}; how exactly: {precision}</source>
        <translation>‏{period}؛ درستی: {precision}</translation>
    </message>
    <message>
        <source>{period}; in between: {recurrence}</source>
        <translation>‏{period}؛ اس دوران: {recurrence}</translation>
    </message>
</context>
<context>
    <name>blackouts</name>
    <message>
        <source>Box {number} of {count}, {place}</source>
        <translation>خانہ {number} از {count}، {place}</translation>
    </message>
    <message>
        <source>Stroke {number} of {count}, {place}</source>
        <translation>لکیر {number} از {count}، {place}</translation>
    </message>
    <message>
        <source>left</source>
        <translation>بائیں</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation>نیچے بائیں</translation>
    </message>
    <message>
        <source>lower middle</source>
        <translation>نیچے درمیان میں</translation>
    </message>
    <message>
        <source>lower right</source>
        <translation>نیچے دائیں</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>درمیان میں</translation>
    </message>
    <message>
        <source>right</source>
        <translation>دائیں</translation>
    </message>
    <message>
        <source>upper left</source>
        <translation>اوپر بائیں</translation>
    </message>
    <message>
        <source>upper middle</source>
        <translation>اوپر درمیان میں</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation>اوپر دائیں</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>from {begin} to {end}</source>
        <translation>‏{begin} سے {end} تک</translation>
    </message>
    <message>
        <source>the week from {day}</source>
        <translation>‏{day} سے شروع ہونے والا ہفتہ</translation>
    </message>
    <message>
        <source>{day}, {clock}</source>
        <translation>‏{day}، {clock}</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A file to attach belongs to a vault. Nothing was sealed; name a file that lies outside of every vault.</source>
        <translation>منسلک کی جانے والی فائل کسی تجوری کی ہے۔ کچھ مہربند نہیں ہوا؛ ایسی فائل چنیں جو کسی تجوری میں نہ ہو۔</translation>
    </message>
    <message>
        <source>A file to attach cannot be read ({strerror}). Nothing was saved; check its name.</source>
        <translation>منسلک کی جانے والی فائل پڑھی نہیں جا سکی ({strerror})۔ کچھ محفوظ نہیں ہوا؛ اس کا نام دیکھ لیں۔</translation>
    </message>
    <message>
        <source>A file to attach cannot be read. Nothing was sealed; check its name, and whether you may read it.</source>
        <translation>منسلک کی جانے والی فائل پڑھی نہیں جا سکی۔ کچھ مہربند نہیں ہوا؛ اس کا نام دیکھیں اور یہ کہ آپ کو اسے پڑھنے کی اجازت ہے یا نہیں۔</translation>
    </message>
    <message>
        <source>A file to attach changed while it was read. Nothing was sealed; try again.</source>
        <translation>منسلک کی جانے والی فائل پڑھے جانے کے دوران بدل گئی۔ کچھ مہربند نہیں ہوا؛ پھر کوشش کریں۔</translation>
    </message>
    <message>
        <source>A file to attach is larger than 64 MiB. Nothing was saved; attach a smaller picture.</source>
        <translation>منسلک کی جانے والی فائل 64 MiB سے بڑی ہے۔ کچھ محفوظ نہیں ہوا؛ چھوٹی تصویر لگائیں۔</translation>
    </message>
    <message>
        <source>A file to attach is the file of the passphrase. Nothing was sealed; name another file.</source>
        <translation>منسلک کی جانے والی فائل خفیہ الفاظ کی فائل ہے۔ کچھ مہربند نہیں ہوا؛ کوئی اور فائل چنیں۔</translation>
    </message>
    <message>
        <source>A large file of the vault is missing or damaged. Nothing was changed; use a backup of the folder.</source>
        <translation>تجوری کی ایک بڑی فائل غائب یا خراب ہے۔ کچھ نہیں بدلا؛ فولڈر کی محفوظ نقل استعمال کریں۔</translation>
    </message>
    <message>
        <source>A report carries at most 20 files. Remove some of them.</source>
        <translation>ایک رپورٹ میں زیادہ سے زیادہ 20 فائلیں ہو سکتی ہیں۔ کچھ ہٹا دیں۔</translation>
    </message>
    <message>
        <source>A report carries at most 20 files. This one was not attached; remove another one first.</source>
        <translation>ایک رپورٹ میں زیادہ سے زیادہ 20 فائلیں ہو سکتی ہیں۔ یہ فائل نہیں لگی؛ پہلے کوئی اور ہٹائیں۔</translation>
    </message>
    <message>
        <source>A vault needs a passphrase, and this one is empty. Nothing was made.</source>
        <translation>تجوری کے لیے خفیہ الفاظ ضروری ہیں، اور یہاں کچھ نہیں لکھا گیا۔ کچھ نہیں بنا۔</translation>
    </message>
    <message>
        <source>A vault's own folder is no place for other files. Nothing was written there; name another folder for this one.</source>
        <translation>تجوری کا اپنا فولڈر دوسری فائلوں کی جگہ نہیں۔ وہاں کچھ نہیں لکھا گیا؛ اس کے لیے کوئی اور فولڈر چنیں۔</translation>
    </message>
    <message>
        <source>AVIF pictures</source>
        <translation>‏AVIF تصویریں</translation>
    </message>
    <message>
        <source>Another window or program has this vault open. Nothing was changed; close it there first.</source>
        <translation>یہ تجوری کسی اور ونڈو یا پروگرام میں کھلی ہے۔ کچھ نہیں بدلا؛ پہلے اسے وہاں بند کریں۔</translation>
    </message>
    <message>
        <source>Archives and office documents</source>
        <translation>آرکائیو اور دفتری دستاویزیں</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>ڈسک نے پڑھنے یا لکھنے سے انکار کیا</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>یہ فولڈر ہے</translation>
    </message>
    <message>
        <source>JPEG XL pictures</source>
        <translation>‏JPEG XL تصویریں</translation>
    </message>
    <message>
        <source>Moving PNG pictures are not taken, because only one frame would be seen. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation>حرکت کرتی PNG تصویر نہیں لی جاتی، کیونکہ اس کا صرف ایک حصہ نظر آئے گا۔ کچھ نہیں بدلا؛ اس کا اسکرین شاٹ لیں، اسے چھوڑ دیں، یا جیسی ہے ویسی لگا کر وجہ لکھیں۔</translation>
    </message>
    <message>
        <source>No port of this computer is free for the demo desk. Nothing was joined; close other programs and try again.</source>
        <translation>مشق والے ڈیسک کے لیے اس کمپیوٹر پر کوئی پورٹ خالی نہیں۔ کسی ڈیسک میں شمولیت نہیں ہوئی؛ دوسرے پروگرام بند کر کے پھر کوشش کریں۔</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>ڈسک پر جگہ نہیں</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>ڈسک موجود نہیں</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>ایسی کوئی فائل یا فولڈر نہیں</translation>
    </message>
    <message>
        <source>Nobody can read this vault any more: its keys are overwritten, and no passphrase brings them back. Some of its files could not be removed ({files}). Try once more, or delete the folder {folder} by hand; what is left only shows that there was a vault.</source>
        <translation>اب اس تجوری کو کوئی نہیں پڑھ سکتا: اس کی کنجیاں مٹا دی گئی ہیں، اور کوئی خفیہ الفاظ انہیں واپس نہیں لا سکتے۔ اس کی کچھ فائلیں ہٹائی نہیں جا سکیں ({files})۔ ایک بار پھر کوشش کریں، یا فولڈر {folder} ہاتھ سے مٹا دیں؛ جو بچا ہے اس سے صرف اتنا پتا چلتا ہے کہ یہاں تجوری تھی۔</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>یہ فولڈر نہیں</translation>
    </message>
    <message>
        <source>Not all of this envelope is here. Sync again for the rest.</source>
        <translation>یہ لفافہ یہاں پورا نہیں ہے۔ باقی کے لیے پھر منگوائیں۔</translation>
    </message>
    <message>
        <source>Nothing is in this place. Check how it is written, or choose from the list.</source>
        <translation>اس جگہ کچھ نہیں۔ دیکھ لیں کہ پتا ٹھیک لکھا ہے، یا فہرست سے چنیں۔</translation>
    </message>
    <message>
        <source>Office documents</source>
        <translation>دفتری دستاویزیں</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>‏PDF دستاویزیں</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>اجازت نہیں</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>یہاں صرف پڑھا جا سکتا ہے</translation>
    </message>
    <message>
        <source>SVG drawings</source>
        <translation>‏SVG خاکے</translation>
    </message>
    <message>
        <source>Some answers need another look: {places}. Nothing was lost; change them and go on.</source>
        <translation>کچھ جواب دوبارہ دیکھنے ہیں: {places}۔ کچھ ضائع نہیں ہوا؛ انہیں بدل کر آگے بڑھیں۔</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. What you had saved is kept; close the program and open it again.</source>
        <translation>پروگرام کے اندر کوئی خرابی ہو گئی۔ جو محفوظ تھا وہ موجود ہے؛ پروگرام بند کر کے پھر کھولیں۔</translation>
    </message>
    <message>
        <source>Sound recordings</source>
        <translation>آواز کی ریکارڈنگ</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sealed, and your report is kept as it was before.</source>
        <translation>روک دیا گیا۔ کچھ مہربند نہیں ہوا، اور آپ کی رپورٹ ویسی ہی موجود ہے جیسی پہلے تھی۔</translation>
    </message>
    <message>
        <source>The demo desk finds no place for its server ({strerror}). What you wrote is kept; make room on the disk and open the vault again.</source>
        <translation>مشق والے ڈیسک کو اپنے سرور کے لیے جگہ نہیں ملی ({strerror})۔ آپ کا لکھا ہوا موجود ہے؛ ڈسک پر جگہ بنائیں اور تجوری پھر کھولیں۔</translation>
    </message>
    <message>
        <source>The demo desk's server does not start: other programs may use its ports. What you wrote is kept.</source>
        <translation>مشق والے ڈیسک کا سرور نہیں چل رہا: شاید اس کی پورٹیں دوسرے پروگرام استعمال کر رہے ہیں۔ آپ کا لکھا ہوا موجود ہے۔</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be saved. Everything saved before is kept; make room and try again.</source>
        <translation>ڈسک بھر گئی ہے، اس لیے یہ محفوظ نہیں ہو سکا۔ پہلے کا محفوظ سب موجود ہے؛ جگہ بنا کر پھر کوشش کریں۔</translation>
    </message>
    <message>
        <source>The disk refused to read or write the vault. Everything saved before is kept as far as the disk kept it; try again, and copy the folder to another disk if it happens again.</source>
        <translation>ڈسک نے تجوری کو پڑھنے یا لکھنے نہیں دیا۔ پہلے کا محفوظ سب موجود ہے، جہاں تک ڈسک نے رکھا؛ پھر کوشش کریں، اور دوبارہ ایسا ہو تو فولڈر کسی اور ڈسک پر نقل کریں۔</translation>
    </message>
    <message>
        <source>The file changed while it was read. Nothing was saved; try again.</source>
        <translation>فائل پڑھے جانے کے دوران بدل گئی۔ کچھ محفوظ نہیں ہوا؛ پھر کوشش کریں۔</translation>
    </message>
    <message>
        <source>The files are too large for one report. Remove some of them.</source>
        <translation>فائلیں ایک رپورٹ کے لیے بہت بڑی ہیں۔ کچھ ہٹا دیں۔</translation>
    </message>
    <message>
        <source>The folder around this place does not exist. Nothing was made; check the name.</source>
        <translation>جس فولڈر میں یہ جگہ ہونی چاہیے وہ موجود نہیں۔ کچھ نہیں بنا؛ نام دیکھ لیں۔</translation>
    </message>
    <message>
        <source>The key of this lies in a file that is missing from the vault's folder. Nothing was changed; put the file back if you can find it.</source>
        <translation>اس کی کنجی ایک ایسی فائل میں ہے جو تجوری کے فولڈر سے غائب ہے۔ کچھ نہیں بدلا؛ اگر فائل مل جائے تو واپس رکھ دیں۔</translation>
    </message>
    <message>
        <source>The making of this vault was cut off before anything was kept in it. Make it again.</source>
        <translation>اس تجوری کا بننا بیچ میں رک گیا تھا اور اس میں کچھ نہیں رکھا گیا تھا۔ اسے پھر بنائیں۔</translation>
    </message>
    <message>
        <source>The new passphrase could not be proved. The old one still opens the vault.</source>
        <translation>نئے خفیہ الفاظ کی تصدیق نہیں ہو سکی۔ تجوری پرانے الفاظ ہی سے کھلتی ہے۔</translation>
    </message>
    <message>
        <source>The new passphrase is empty. The old one still opens the vault.</source>
        <translation>نئے خفیہ الفاظ خالی ہیں۔ تجوری پرانے الفاظ ہی سے کھلتی ہے۔</translation>
    </message>
    <message>
        <source>The outbox holds no report of this id. It may have arrived and been forgotten already.</source>
        <translation>بھیجنے کی فہرست میں یہ رپورٹ نہیں ہے۔ شاید وہ پہنچ کر بھلائی جا چکی ہے۔</translation>
    </message>
    <message>
        <source>The part of the program that sends cannot be started on this computer just now. Everything is kept; close other programs and send again.</source>
        <translation>پروگرام کا بھیجنے والا حصہ اس وقت اس کمپیوٹر پر نہیں چل سکتا۔ سب کچھ موجود ہے؛ دوسرے پروگرام بند کر کے پھر بھیجیں۔</translation>
    </message>
    <message>
        <source>The profile cannot be read ({strerror}). Nothing was joined; check the file's name.</source>
        <translation>پروفائل پڑھی نہیں جا سکی ({strerror})۔ کسی ڈیسک میں شمولیت نہیں ہوئی؛ فائل کا نام دیکھ لیں۔</translation>
    </message>
    <message>
        <source>The sending part of the program said something that makes no sense. Nothing was lost.</source>
        <translation>پروگرام کے بھیجنے والے حصے نے بے معنی جواب دیا۔ کچھ ضائع نہیں ہوا۔</translation>
    </message>
    <message>
        <source>The sending was stopped. What is not sent is kept.</source>
        <translation>بھیجنا روک دیا گیا۔ جو نہیں بھیجا گیا وہ موجود ہے۔</translation>
    </message>
    <message>
        <source>The server has not signed for this report yet, so there is nothing to prove.</source>
        <translation>سرور نے ابھی اس رپورٹ کی رسید پر دستخط نہیں کیے، اس لیے ابھی کوئی ثبوت نہیں۔</translation>
    </message>
    <message>
        <source>The vault does not say what it is for. Nothing was changed; use a backup.</source>
        <translation>تجوری یہ نہیں بتاتی کہ وہ کس کام کی ہے۔ کچھ نہیں بدلا؛ محفوظ نقل استعمال کریں۔</translation>
    </message>
    <message>
        <source>The vault's database is damaged. Nothing was changed; use a backup of the folder, or copy it to another disk and try again.</source>
        <translation>تجوری کا ڈیٹا خراب ہے۔ کچھ نہیں بدلا؛ فولڈر کی محفوظ نقل استعمال کریں، یا فولڈر کسی اور ڈسک پر نقل کر کے پھر کوشش کریں۔</translation>
    </message>
    <message>
        <source>The vault's database is missing. Nothing was changed; use a backup of the folder.</source>
        <translation>تجوری کا ڈیٹا غائب ہے۔ کچھ نہیں بدلا؛ فولڈر کی محفوظ نقل استعمال کریں۔</translation>
    </message>
    <message>
        <source>The vault's file k is damaged: {error}. Nothing was changed; use a backup of the folder.</source>
        <translation>تجوری کی فائل k خراب ہے: {error}۔ کچھ نہیں بدلا؛ فولڈر کی محفوظ نقل استعمال کریں۔</translation>
    </message>
    <message>
        <source>The vault's file {name} is damaged, and with it the keys of what can be forgotten. Nothing was changed; use a backup of the folder.</source>
        <translation>تجوری کی فائل {name} خراب ہے، اور اس کے ساتھ ان چیزوں کی کنجیاں بھی جو بھلائی جا سکتی ہیں۔ کچھ نہیں بدلا؛ فولڈر کی محفوظ نقل استعمال کریں۔</translation>
    </message>
    <message>
        <source>The vault's folder cannot be written to. Nothing was changed; move the vault to a disk that can be written to, or give this user the right to.</source>
        <translation>تجوری کے فولڈر میں لکھا نہیں جا سکتا۔ کچھ نہیں بدلا؛ تجوری ایسی ڈسک پر لے جائیں جس پر لکھا جا سکے، یا اس صارف کو لکھنے کی اجازت دیں۔</translation>
    </message>
    <message>
        <source>The vault's folder is not in its place any more. What was saved is in that folder; put it back, or plug its disk in again, and try once more.</source>
        <translation>تجوری کا فولڈر اب اپنی جگہ پر نہیں ہے۔ جو محفوظ ہو چکا ہے وہ اسی فولڈر میں ہے؛ اسے واپس رکھیں، یا اس کی ڈسک دوبارہ لگائیں، اور پھر کوشش کریں۔</translation>
    </message>
    <message>
        <source>The vault's keyslots are missing, and nothing opens it without them. Use a backup.</source>
        <translation>تجوری کی کنجیوں کی فائل غائب ہے، اور اس کے بغیر تجوری نہیں کھلتی۔ محفوظ نقل استعمال کریں۔</translation>
    </message>
    <message>
        <source>The vault's keyslots were written by a newer version of the program. Nothing was changed; update the program first. If there is no newer one, the file k is damaged: use a backup of the folder.</source>
        <translation>تجوری کی کنجیاں پروگرام کے کسی نئے نسخے نے لکھی ہیں۔ کچھ نہیں بدلا؛ پہلے پروگرام کو تازہ کریں۔ اگر نیا نسخہ موجود نہیں تو فائل k خراب ہے: فولڈر کی محفوظ نقل استعمال کریں۔</translation>
    </message>
    <message>
        <source>The words are not the eight of this profile: one is missing or mistyped, or it is another desk's or a forged one. Nothing was joined. If all eight are as the desk gave them, ask the desk over a channel that you trust.</source>
        <translation>یہ اس پروفائل کے آٹھ الفاظ نہیں: کوئی لفظ رہ گیا یا غلط لکھا گیا، یا پروفائل کسی اور ڈیسک کی یا جعلی ہے۔ کسی ڈیسک میں شمولیت نہیں ہوئی۔ اگر آٹھوں الفاظ وہی ہیں جو ڈیسک نے دیے تو بھروسے کے ذریعے سے ڈیسک سے پوچھیں۔</translation>
    </message>
    <message>
        <source>There are codes of several desks in this picture. Nothing was joined; take one of the right code alone.</source>
        <translation>اس تصویر میں کئی ڈیسکوں کے کوڈ ہیں۔ کسی ڈیسک میں شمولیت نہیں ہوئی؛ صرف صحیح کوڈ کی تصویر لیں۔</translation>
    </message>
    <message>
        <source>There are two different profiles with version {version}. Both are kept as evidence, the one you had stays in use. Ask the desk about it over a channel that you trust.</source>
        <translation>نسخہ {version} کی دو مختلف پروفائلیں موجود ہیں۔ دونوں بطور ثبوت رکھی گئی ہیں، استعمال میں پہلی والی ہی رہے گی۔ بھروسے کے ذریعے سے ڈیسک سے پوچھیں۔</translation>
    </message>
    <message>
        <source>There is no desk's code in this picture. Nothing was joined; take it again from straight above, with the whole code in it, or ask the desk for its profile file.</source>
        <translation>اس تصویر میں کسی ڈیسک کا کوڈ نہیں۔ کسی ڈیسک میں شمولیت نہیں ہوئی؛ سیدھا اوپر سے پورے کوڈ کی تصویر پھر لیں، یا ڈیسک سے پروفائل کی فائل مانگیں۔</translation>
    </message>
    <message>
        <source>There is no such draft. It may have been sealed or discarded already.</source>
        <translation>ایسا کوئی مسودہ نہیں۔ شاید وہ مہربند ہو چکا یا پھینکا جا چکا ہے۔</translation>
    </message>
    <message>
        <source>There is no vault in this place, so nothing was erased. Check the name of the folder.</source>
        <translation>اس جگہ کوئی تجوری نہیں، اس لیے کچھ نہیں مٹایا گیا۔ فولڈر کا نام دیکھ لیں۔</translation>
    </message>
    <message>
        <source>There is no vault in this place. Check the name of the folder, or make a vault there.</source>
        <translation>اس جگہ کوئی تجوری نہیں۔ فولڈر کا نام دیکھ لیں، یا وہاں تجوری بنائیں۔</translation>
    </message>
    <message>
        <source>There is not enough free memory to open this vault. Nothing was changed; close other programs first.</source>
        <translation>یہ تجوری کھولنے کے لیے میموری کافی نہیں۔ کچھ نہیں بدلا؛ پہلے دوسرے پروگرام بند کریں۔</translation>
    </message>
    <message>
        <source>There is something in this place already. It was left as it is; name a new folder.</source>
        <translation>اس جگہ پہلے سے کچھ موجود ہے۔ اسے ویسا ہی چھوڑ دیا گیا؛ نیا فولڈر چنیں۔</translation>
    </message>
    <message>
        <source>This envelope cannot be read. It was kept as it came.</source>
        <translation>یہ لفافہ پڑھا نہیں جا سکتا۔ جیسا آیا تھا ویسا ہی رکھا گیا۔</translation>
    </message>
    <message>
        <source>This file is empty. Nothing was changed; choose it again or leave it out.</source>
        <translation>یہ فائل خالی ہے۔ کچھ نہیں بدلا؛ اسے پھر چنیں یا چھوڑ دیں۔</translation>
    </message>
    <message>
        <source>This file is empty. Nothing was joined; ask the desk for it once more.</source>
        <translation>یہ فائل خالی ہے۔ کسی ڈیسک میں شمولیت نہیں ہوئی؛ ڈیسک سے ایک بار پھر مانگیں۔</translation>
    </message>
    <message>
        <source>This file is larger than 64 MiB, and this window takes no larger one. Nothing was saved; attach a shorter part of it.</source>
        <translation>یہ فائل 64 MiB سے بڑی ہے، اور یہ ونڈو اس سے بڑی نہیں لیتی۔ کچھ محفوظ نہیں ہوا؛ اس کا چھوٹا حصہ لگائیں۔</translation>
    </message>
    <message>
        <source>This file is not with the draft any more. Nothing was changed; look at the list again.</source>
        <translation>یہ فائل اب مسودے کے ساتھ نہیں۔ کچھ نہیں بدلا؛ فہرست پھر دیکھیں۔</translation>
    </message>
    <message>
        <source>This folder cannot be opened. Nothing was changed; choose another one.</source>
        <translation>یہ فولڈر کھل نہیں سکتا۔ کچھ نہیں بدلا؛ کوئی اور چنیں۔</translation>
    </message>
    <message>
        <source>This folder holds no vault. Check its name, or make a vault in an empty folder.</source>
        <translation>اس فولڈر میں کوئی تجوری نہیں۔ اس کا نام دیکھ لیں، یا خالی فولڈر میں تجوری بنائیں۔</translation>
    </message>
    <message>
        <source>This is longer than the vault keeps in one piece. What was saved before is kept.</source>
        <translation>یہ اس سے لمبا ہے جتنا تجوری ایک ٹکڑے میں رکھتی ہے۔ پہلے کا محفوظ سب موجود ہے۔</translation>
    </message>
    <message>
        <source>This is no picture that can be cleaned; those are JPEG, PNG, WebP, GIF, TIFF, BMP and HEIC. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation>یہ ایسی تصویر نہیں جو صاف کی جا سکے؛ وہ JPEG، PNG، WebP، GIF، TIFF، BMP اور HEIC ہیں۔ کچھ نہیں بدلا؛ اس کا اسکرین شاٹ لیں، اسے چھوڑ دیں، یا جیسی ہے ویسی لگا کر وجہ لکھیں۔</translation>
    </message>
    <message>
        <source>This is no withdraw code: it has twelve words, or 32 hexadecimal digits. Nothing was sealed; compare it with what was written down.</source>
        <translation>یہ واپسی کا کوڈ نہیں: اس میں بارہ الفاظ یا 32 ہندسے (0-9, a-f) ہوتے ہیں۔ کچھ مہربند نہیں ہوا؛ لکھے ہوئے سے ملا کر دیکھیں۔</translation>
    </message>
    <message>
        <source>This is not a desk's profile, or it was changed on its way ({error}). Nothing was joined.</source>
        <translation>یہ کسی ڈیسک کی پروفائل نہیں، یا راستے میں بدل دی گئی ({error})۔ کسی ڈیسک میں شمولیت نہیں ہوئی۔</translation>
    </message>
    <message>
        <source>This is not a desk's profile, or it was changed on its way ({error}). The profile you had is kept.</source>
        <translation>یہ کسی ڈیسک کی پروفائل نہیں، یا راستے میں بدل دی گئی ({error})۔ آپ کی پہلے والی پروفائل موجود ہے۔</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault. Nothing was changed; check the keyboard's language and try again. If you are sure of it, the vault's file k may be damaged: use a backup of the folder.</source>
        <translation>ان خفیہ الفاظ سے تجوری نہیں کھلتی۔ کچھ نہیں بدلا؛ کی بورڈ کی زبان دیکھ کر پھر کوشش کریں۔ اگر آپ کو یقین ہے کہ الفاظ درست ہیں تو شاید تجوری کی فائل k خراب ہے: فولڈر کی محفوظ نقل استعمال کریں۔</translation>
    </message>
    <message>
        <source>This picture cannot be read: it is damaged, too large, or no picture. Nothing was joined; take it again, or ask the desk for its profile file.</source>
        <translation>یہ تصویر پڑھی نہیں جا سکتی: خراب ہے، بہت بڑی ہے، یا تصویر ہی نہیں۔ کسی ڈیسک میں شمولیت نہیں ہوئی؛ پھر تصویر لیں، یا ڈیسک سے پروفائل کی فائل مانگیں۔</translation>
    </message>
    <message>
        <source>This picture has more than {value} million pixels. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation>اس تصویر میں {value} ملین سے زیادہ پکسل ہیں۔ کچھ نہیں بدلا؛ اس کا اسکرین شاٹ لیں، اسے چھوڑ دیں، یا جیسی ہے ویسی لگا کر وجہ لکھیں۔</translation>
    </message>
    <message>
        <source>This picture is damaged or incomplete and cannot be drawn again. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation>یہ تصویر خراب یا ادھوری ہے اور دوبارہ نہیں بنائی جا سکتی۔ کچھ نہیں بدلا؛ اس کا اسکرین شاٹ لیں، اسے چھوڑ دیں، یا جیسی ہے ویسی لگا کر وجہ لکھیں۔</translation>
    </message>
    <message>
        <source>This profile changes more than one root at once. The profile you had is kept. Ask the desk for the profiles between, and join each in turn.</source>
        <translation>یہ پروفائل ایک ساتھ ایک سے زیادہ بنیادی کنجیاں بدلتی ہے۔ آپ کی پہلے والی پروفائل موجود ہے۔ ڈیسک سے بیچ کی پروفائلیں مانگیں اور باری باری شامل کریں۔</translation>
    </message>
    <message>
        <source>This profile is not newer than the one this vault has. The vault keeps its own.</source>
        <translation>یہ پروفائل اس تجوری والی پروفائل سے نئی نہیں۔ تجوری اپنی ہی رکھے گی۔</translation>
    </message>
    <message>
        <source>This profile is not signed by the desk you joined ({error}). The profile you had is kept. If the desk has changed its roots more than once since, ask it for the profiles between and join each in turn.</source>
        <translation>اس پروفائل پر آپ کے ڈیسک کے دستخط نہیں ({error})۔ آپ کی پہلے والی پروفائل موجود ہے۔ اگر ڈیسک نے اس دوران ایک سے زیادہ بار بنیادی کنجیاں بدلی ہیں تو اس سے بیچ کی پروفائلیں مانگیں اور باری باری شامل کریں۔</translation>
    </message>
    <message>
        <source>This profile is of another desk than the code. Nothing was joined; ask whoever gave you the two which one is right, over a channel that you trust.</source>
        <translation>یہ پروفائل اس ڈیسک کی نہیں جس کا کوڈ ہے۔ کسی ڈیسک میں شمولیت نہیں ہوئی؛ جس نے دونوں دیے اس سے بھروسے کے ذریعے سے پوچھیں کہ صحیح کون سا ہے۔</translation>
    </message>
    <message>
        <source>This profile is older than the code says. Nothing was joined; ask the desk for its newest profile.</source>
        <translation>یہ پروفائل کوڈ میں لکھے سے پرانی ہے۔ کسی ڈیسک میں شمولیت نہیں ہوئی؛ ڈیسک سے سب سے نئی پروفائل مانگیں۔</translation>
    </message>
    <message>
        <source>This profile names another desk. The profile you had is kept.</source>
        <translation>اس پروفائل میں کسی اور ڈیسک کا نام ہے۔ آپ کی پہلے والی پروفائل موجود ہے۔</translation>
    </message>
    <message>
        <source>This report is {state} by now and cannot become {to}. Nothing was changed.</source>
        <translation>اس رپورٹ کی حالت اب {state} ہے، اسے {to} نہیں کیا جا سکتا۔ کچھ نہیں بدلا۔</translation>
    </message>
    <message>
        <source>This vault belongs to a desk, and this window is for people who report. Nothing was changed; open a vault of your own, or make one.</source>
        <translation>یہ تجوری ایک ڈیسک کی ہے، اور یہ ونڈو رپورٹ کرنے والوں کے لیے ہے۔ کچھ نہیں بدلا؛ اپنی تجوری کھولیں یا نئی بنائیں۔</translation>
    </message>
    <message>
        <source>This vault does not hold the key. It was destroyed, or never released to it.</source>
        <translation>اس تجوری میں یہ کنجی نہیں۔ وہ تلف کر دی گئی، یا اسے کبھی دی ہی نہیں گئی۔</translation>
    </message>
    <message>
        <source>This vault does not hold what this needs. Nothing was changed.</source>
        <translation>جو اس کام کے لیے چاہیے وہ اس تجوری میں نہیں۔ کچھ نہیں بدلا۔</translation>
    </message>
    <message>
        <source>This vault has not joined a desk yet, so there is nobody to seal a report for. Nothing was changed; join one first.</source>
        <translation>یہ تجوری ابھی کسی ڈیسک میں شامل نہیں، اس لیے کوئی نہیں جس کے لیے رپورٹ مہربند ہو۔ کچھ نہیں بدلا؛ پہلے کسی ڈیسک میں شامل ہوں۔</translation>
    </message>
    <message>
        <source>This vault keeps no copy of such a report.</source>
        <translation>اس تجوری میں ایسی رپورٹ کی نقل نہیں ہے۔</translation>
    </message>
    <message>
        <source>This vault was written by a newer version of the program. Nothing was changed; update the program first.</source>
        <translation>یہ تجوری پروگرام کے کسی نئے نسخے نے لکھی ہے۔ کچھ نہیں بدلا؛ پہلے پروگرام کو تازہ کریں۔</translation>
    </message>
    <message>
        <source>This was forgotten: its key was destroyed, so nobody can read it any more.</source>
        <translation>یہ بھلا دیا گیا: اس کی کنجی تلف کر دی گئی، اس لیے اب اسے کوئی نہیں پڑھ سکتا۔</translation>
    </message>
    <message>
        <source>This was saved, but the disk refused to overwrite what is to be forgotten. It is tried again each time the vault is opened; until then it can still be read from the disk.</source>
        <translation>یہ محفوظ ہو گیا، مگر جو بھلانا تھا اسے ڈسک نے مٹانے نہیں دیا۔ تجوری کھلنے پر ہر بار پھر کوشش ہو گی؛ تب تک وہ ڈسک سے پڑھا جا سکتا ہے۔</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>ویڈیو</translation>
    </message>
    <message>
        <source>What draws the code is not installed here: it comes with the window. No picture was written, and the desk is as it was; call make run once in the project's folder, then this again, or use the eight words alone.</source>
        <translation>کوڈ کی تصویر بنانے والا حصہ یہاں نصب نہیں: وہ ونڈو کے ساتھ آتا ہے۔ کوئی تصویر نہیں لکھی گئی، اور ڈیسک جوں کا توں ہے؛ پروجیکٹ کے فولڈر میں ایک بار make run چلائیں، پھر یہی دوبارہ کریں، یا صرف آٹھ الفاظ استعمال کریں۔</translation>
    </message>
    <message>
        <source>What is to be attached is not a file. Nothing was sealed; name a file, not a folder or a device.</source>
        <translation>جو منسلک کرنا ہے وہ فائل نہیں۔ کچھ مہربند نہیں ہوا؛ فائل چنیں، فولڈر یا آلہ نہیں۔</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <translation>یہ عام فائل نہیں</translation>
    </message>
    <message>
        <source>its signatures are not right</source>
        <translation>اس کے دستخط درست نہیں</translation>
    </message>
    <message>
        <source>no connection to the desk's server</source>
        <translation>ڈیسک کے سرور سے رابطہ نہیں ہوا</translation>
    </message>
    <message>
        <source>no server is named that this way out can reach</source>
        <translation>ایسا کوئی سرور درج نہیں جس تک اس راستے سے پہنچا جا سکے</translation>
    </message>
    <message>
        <source>not a period: {value}</source>
        <translation>یہ وقت کا عرصہ نہیں: {value}</translation>
    </message>
    <message>
        <source>something in it is not as it should be</source>
        <translation>اس میں کچھ ویسا نہیں جیسا ہونا چاہیے</translation>
    </message>
    <message>
        <source>the desk asks for work that is not done yet</source>
        <translation>ڈیسک ایک حساب مانگتا ہے جو ابھی نہیں ہوا</translation>
    </message>
    <message>
        <source>the desk has new keys, which the next try asks the server for</source>
        <translation>ڈیسک کی کنجیاں نئی ہیں، اگلی کوشش میں سرور سے پوچھی جائیں گی</translation>
    </message>
    <message>
        <source>the desk's server is too old to take a report as large as this one</source>
        <translation>ڈیسک کا سرور پرانا ہے، اتنی بڑی رپورٹ نہیں لے سکتا</translation>
    </message>
    <message>
        <source>the line to the server broke before its answer came</source>
        <translation>جواب آنے سے پہلے سرور سے رابطہ کٹ گیا</translation>
    </message>
    <message>
        <source>the part of the program that sends ended in the middle</source>
        <translation>پروگرام کا بھیجنے والا حصہ بیچ میں بند ہو گیا</translation>
    </message>
    <message>
        <source>the sealed report is damaged on this computer's disk</source>
        <translation>مہربند رپورٹ اس کمپیوٹر کی ڈسک پر خراب ہو گئی ہے</translation>
    </message>
    <message>
        <source>the sealed report is not what it was when it was sealed</source>
        <translation>مہربند رپورٹ ویسی نہیں رہی جیسی مہربند ہوتے وقت تھی</translation>
    </message>
    <message>
        <source>the server asks for more work than the desk's profile does</source>
        <translation>سرور ڈیسک کے پروفائل سے زیادہ حساب مانگ رہا ہے</translation>
    </message>
    <message>
        <source>the server could not prove that it is the desk's</source>
        <translation>سرور یہ ثابت نہیں کر سکا کہ وہ ڈیسک کا ہے</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation>سرور نے وقت پر جواب نہیں دیا</translation>
    </message>
    <message>
        <source>the server does not know this vault as an organiser's; copy the desk's newest file server/organisers to it</source>
        <translation>سرور اس تجوری کو ڈیسک کے منتظم کی تجوری نہیں مانتا؛ ڈیسک کی تازہ ترین فائل server/organisers اس پر نقل کریں</translation>
    </message>
    <message>
        <source>the server has no room just now</source>
        <translation>سرور پر اس وقت جگہ نہیں</translation>
    </message>
    <message>
        <source>the server is too busy just now</source>
        <translation>سرور اس وقت بہت مصروف ہے</translation>
    </message>
    <message>
        <source>the server met a fault of its own</source>
        <translation>سرور میں اپنی کوئی خرابی آ گئی</translation>
    </message>
    <message>
        <source>the server refused it ({value})</source>
        <translation>سرور نے اسے قبول نہیں کیا ({value})</translation>
    </message>
    <message>
        <source>the server says again and again that pieces are missing which it took</source>
        <translation>سرور بار بار کہتا ہے کہ ٹکڑے کم ہیں، حالانکہ وہ لے چکا ہے</translation>
    </message>
    <message>
        <source>the server showed a profile that is not this desk's</source>
        <translation>سرور نے ایسی پروفائل دکھائی جو اس ڈیسک کی نہیں</translation>
    </message>
    <message>
        <source>the server showed another profile of the version you have; both are kept as evidence</source>
        <translation>سرور نے آپ والے نسخے کی ایک اور پروفائل دکھائی؛ دونوں بطور ثبوت رکھی گئی ہیں</translation>
    </message>
    <message>
        <source>the server takes this computer's date for wrong</source>
        <translation>سرور کے حساب سے اس کمپیوٹر کی تاریخ غلط ہے</translation>
    </message>
    <message>
        <source>the server's answer broke off</source>
        <translation>سرور کا جواب بیچ میں کٹ گیا</translation>
    </message>
    <message>
        <source>the server's answer does not end</source>
        <translation>سرور کا جواب ختم نہیں ہوتا</translation>
    </message>
    <message>
        <source>the server's answer is none that this program knows</source>
        <translation>سرور کا جواب ایسا ہے جسے یہ پروگرام نہیں جانتا</translation>
    </message>
    <message>
        <source>the server's receipt is not one of this desk's</source>
        <translation>سرور کی رسید اس ڈیسک کی نہیں</translation>
    </message>
    <message>
        <source>{len} places could name somebody ({kinds}). Keep, replace or edit each; nothing was sealed.</source>
        <translation>‏{len} جگہوں سے کسی کی پہچان ہو سکتی ہے ({kinds})۔ ہر ایک کو رہنے دیں، بدلیں یا اس میں ترمیم کریں؛ کچھ مہربند نہیں ہوا۔</translation>
    </message>
    <message>
        <source>{name} cannot be cleaned, only JPEG, PNG, WebP, GIF, TIFF, BMP and HEIC. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation>‏{name}: یہ قسم صاف نہیں کی جا سکتی، صرف JPEG، PNG، WebP، GIF، TIFF، BMP اور HEIC کی جا سکتی ہیں۔ کچھ نہیں بدلا؛ اس کا اسکرین شاٹ لیں، اسے چھوڑ دیں، یا جیسی ہے ویسی لگا کر وجہ لکھیں۔</translation>
    </message>
</context>
<context>
    <name>finds</name>
    <message>
        <source>Account name</source>
        <translation>اکاؤنٹ کا نام</translation>
    </message>
    <message>
        <source>Address or account name</source>
        <translation>پتا یا اکاؤنٹ کا نام</translation>
    </message>
    <message>
        <source>Bank account or card</source>
        <translation>بینک اکاؤنٹ یا کارڈ</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>ای میل کا پتا</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation>شناختی کارڈ نمبر</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>لنک</translation>
    </message>
    <message>
        <source>Long number</source>
        <translation>لمبا نمبر</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>نیٹ ورک کا پتا</translation>
    </message>
    <message>
        <source>Number of a device or SIM</source>
        <translation>آلے یا سم کا نمبر</translation>
    </message>
    <message>
        <source>Number of a document</source>
        <translation>دستاویز کا نمبر</translation>
    </message>
    <message>
        <source>Number of a phone itself (IMEI)</source>
        <translation>فون کا اپنا نمبر (IMEI)</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>گاڑی کا نمبر</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation>پاسپورٹ نمبر</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>فون نمبر</translation>
    </message>
    <message>
        <source>Point on the map</source>
        <translation>نقشے پر جگہ</translation>
    </message>
    <message>
        <source>Replace all accounts and cards ({count})</source>
        <translation>سارے اکاؤنٹ اور کارڈ بدلیں ({count})</translation>
    </message>
    <message>
        <source>Replace all addresses and account names ({count})</source>
        <translation>سارے پتے اور اکاؤنٹ کے نام بدلیں ({count})</translation>
    </message>
    <message>
        <source>Replace all document numbers ({count})</source>
        <translation>دستاویزوں کے سارے نمبر بدلیں ({count})</translation>
    </message>
    <message>
        <source>Replace all links ({count})</source>
        <translation>سارے لنک بدلیں ({count})</translation>
    </message>
    <message>
        <source>Replace all long numbers ({count})</source>
        <translation>سارے لمبے نمبر بدلیں ({count})</translation>
    </message>
    <message>
        <source>Replace all network addresses ({count})</source>
        <translation>نیٹ ورک کے سارے پتے بدلیں ({count})</translation>
    </message>
    <message>
        <source>Replace all number plates ({count})</source>
        <translation>گاڑیوں کے سارے نمبر بدلیں ({count})</translation>
    </message>
    <message>
        <source>Replace all numbers of devices and SIMs ({count})</source>
        <translation>آلوں اور سموں کے سارے نمبر بدلیں ({count})</translation>
    </message>
    <message>
        <source>Replace all phone numbers ({count})</source>
        <translation>سارے فون نمبر بدلیں ({count})</translation>
    </message>
    <message>
        <source>Replace all points on the map ({count})</source>
        <translation>نقشے کی ساری جگہیں بدلیں ({count})</translation>
    </message>
    <message>
        <source>Why file {number} has to be sealed as it is</source>
        <translation>فائل {number} کو جیسی ہے ویسی مہربند کرنا کیوں ضروری ہے</translation>
    </message>
    <message>
        <source>kept: the desk reads it</source>
        <translation>رہنے دیا: ڈیسک اسے پڑھے گا</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>نکال دیا گیا</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>ابھی فیصلہ نہیں ہوا</translation>
    </message>
    <message>
        <source>not decided yet; it appeared when another place was changed</source>
        <translation>ابھی فیصلہ نہیں ہوا؛ کسی اور جگہ کے بدلنے سے سامنے آیا</translation>
    </message>
    <message>
        <source>replaced by {replacement}</source>
        <translation>اس کی جگہ: {replacement}</translation>
    </message>
    <message>
        <source>you wrote instead: {words}</source>
        <translation>آپ نے اس کی جگہ لکھا: {words}</translation>
    </message>
    <message>
        <source>{number}. {kind}: {words}</source>
        <translation>‏{number}۔ {kind}: {words}</translation>
    </message>
    <message>
        <source>{words} may be a number in words.</source>
        <translation>‏{words} شاید لفظوں میں لکھا نمبر ہے۔</translation>
    </message>
    <message>
        <source>{words} may be a number plate.</source>
        <translation>‏{words} شاید گاڑی کا نمبر ہے۔</translation>
    </message>
    <message>
        <source>{words} may be an address on the internet.</source>
        <translation>‏{words} شاید انٹرنیٹ کا پتا ہے۔</translation>
    </message>
    <message>
        <source>{words} may be somebody's name.</source>
        <translation>‏{words} شاید کسی کا نام ہے۔</translation>
    </message>
    <message>
        <source>{words} may tell how to reach somebody.</source>
        <translation>‏{words} سے شاید کسی تک پہنچا جا سکتا ہے۔</translation>
    </message>
    <message>
        <source>{words} may tell somebody's family.</source>
        <translation>‏{words} سے شاید کسی کے خاندان کا پتا چلتا ہے۔</translation>
    </message>
    <message>
        <source>{words} may tell where somebody is at home.</source>
        <translation>‏{words} سے شاید کسی کے گھر کا پتا چلتا ہے۔</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>1 Mbit/s is 1000 kbit/s.</source>
        <translation>‏1 Mbit/s میں 1000 kbit/s ہوتے ہیں۔</translation>
    </message>
    <message>
        <source>5 % is 50.</source>
        <translation>5 فیصد کا مطلب 50 ہے۔</translation>
    </message>
    <message>
        <source>A town or an area. Never a street, a house or a number.</source>
        <translation>شہر یا علاقہ۔ گلی، گھر یا نمبر کبھی نہیں۔</translation>
    </message>
    <message>
        <source>Add the hours in which this computer noticed that it was cut off?</source>
        <translation>کیا وہ گھنٹے شامل کیے جائیں جن میں اس کمپیوٹر نے دیکھا کہ انٹرنیٹ بند ہے؟</translation>
    </message>
    <message>
        <source>An invented one. Never your own, and never the name of whoever tells.</source>
        <translation>کوئی فرضی نام۔ اپنا نام کبھی نہیں، اور بتانے والے کا بھی نہیں۔</translation>
    </message>
    <message>
        <source>Choose what fits best; your own words come later.</source>
        <translation>جو سب سے قریب ہو وہ چنیں؛ اپنے الفاظ بعد میں لکھیں۔</translation>
    </message>
    <message>
        <source>Did the person understand what could happen to them?</source>
        <translation>کیا اس شخص نے سمجھ لیا کہ اس کے ساتھ کیا ہو سکتا ہے؟</translation>
    </message>
    <message>
        <source>Do the others it tells about agree?</source>
        <translation>جن دوسروں کا ذکر ہے، کیا وہ راضی ہیں؟</translation>
    </message>
    <message>
        <source>Do you have a complaint number about the device?</source>
        <translation>کیا آپ کے پاس آلے کے بارے میں شکایت نمبر ہے؟</translation>
    </message>
    <message>
        <source>Do you have a complaint number from the authority (PTA)?</source>
        <translation>کیا آپ کے پاس پی ٹی اے کا شکایت نمبر ہے؟</translation>
    </message>
    <message>
        <source>Do you have a complaint number from the operator?</source>
        <translation>کیا آپ کے پاس کمپنی کا شکایت نمبر ہے؟</translation>
    </message>
    <message>
        <source>Every report needs this, or that you would rather not say.</source>
        <translation>ہر رپورٹ میں یہ ضروری ہے؛ نہ بتانا ہو تو وہی چنیں۔</translation>
    </message>
    <message>
        <source>How far did it reach, as far as you could see?</source>
        <translation>جہاں تک آپ کو نظر آیا، یہ کتنی دور تک تھا؟</translation>
    </message>
    <message>
        <source>How fast is it now, in kbit/s?</source>
        <translation>اب رفتار کتنی ہے، kbit/s میں؟</translation>
    </message>
    <message>
        <source>How fast was it before, in kbit/s?</source>
        <translation>پہلے رفتار کتنی تھی، kbit/s میں؟</translation>
    </message>
    <message>
        <source>How long before?</source>
        <translation>کتنے دن پہلے؟</translation>
    </message>
    <message>
        <source>How long is the delay (ping), in milliseconds?</source>
        <translation>تاخیر (پنگ) کتنے ملی سیکنڈ ہے؟</translation>
    </message>
    <message>
        <source>How long may it be kept?</source>
        <translation>اسے کتنی دیر رکھا جا سکتا ہے؟</translation>
    </message>
    <message>
        <source>How many SIMs were blocked?</source>
        <translation>کتنی سمیں بند ہوئیں؟</translation>
    </message>
    <message>
        <source>How many of a thousand packets are lost?</source>
        <translation>ہزار میں سے کتنے پیکٹ ضائع ہوتے ہیں؟</translation>
    </message>
    <message>
        <source>How many people depend on them?</source>
        <translation>کتنے لوگوں کا کام ان سے چلتا ہے؟</translation>
    </message>
    <message>
        <source>If it is still going on, it has no end yet. The hour is enough; less exact is safer for you.</source>
        <translation>اگر ابھی جاری ہے تو اس کا آخر ابھی نہیں۔ گھنٹہ بتانا کافی ہے؛ جتنا کم درست، آپ کے لیے اتنا محفوظ۔</translation>
    </message>
    <message>
        <source>If several things stopped, choose the one that was noticed most.</source>
        <translation>اگر کئی چیزیں بند ہوئیں تو وہ چنیں جو سب سے زیادہ محسوس ہوئی۔</translation>
    </message>
    <message>
        <source>In any language. Leave out names, numbers and addresses; a later step finds numbers and addresses, not names.</source>
        <translation>کسی بھی زبان میں۔ نام، نمبر اور پتے نہ لکھیں؛ بعد کا ایک مرحلہ نمبر اور پتے ڈھونڈتا ہے، نام نہیں۔</translation>
    </message>
    <message>
        <source>In which country?</source>
        <translation>کس ملک میں؟</translation>
    </message>
    <message>
        <source>In which districts?</source>
        <translation>کن ضلعوں میں؟</translation>
    </message>
    <message>
        <source>In which language did you write?</source>
        <translation>آپ نے کس زبان میں لکھا؟</translation>
    </message>
    <message>
        <source>In which language was it read?</source>
        <translation>کس زبان میں پڑھ کر سنایا گیا؟</translation>
    </message>
    <message>
        <source>In which province or region?</source>
        <translation>کس صوبے یا علاقے میں؟</translation>
    </message>
    <message>
        <source>In whose name is it?</source>
        <translation>یہ کس کے نام پر ہے؟</translation>
    </message>
    <message>
        <source>Is it still blocked?</source>
        <translation>کیا یہ اب بھی بند ہے؟</translation>
    </message>
    <message>
        <source>Is that document valid?</source>
        <translation>کیا وہ دستاویز درست ہے؟</translation>
    </message>
    <message>
        <source>Is the person an adult?</source>
        <translation>کیا وہ شخص بالغ ہے؟</translation>
    </message>
    <message>
        <source>Is the place missing from the list?</source>
        <translation>کیا جگہ فہرست میں نہیں؟</translation>
    </message>
    <message>
        <source>Is there a public measurement or a news story about it?</source>
        <translation>کیا اس کے بارے میں کوئی عوامی پیمائش یا خبر ہے؟</translation>
    </message>
    <message>
        <source>Is there something with which it works?</source>
        <translation>کیا کسی چیز سے چل جاتا ہے؟</translation>
    </message>
    <message>
        <source>Keep it at home; do not write it here.</source>
        <translation>اسے اپنے پاس رکھیں؛ یہاں نہ لکھیں۔</translation>
    </message>
    <message>
        <source>Leave it open if few people there could have told us this.</source>
        <translation>اگر وہاں بہت کم لوگ یہ بتا سکتے تھے تو خالی چھوڑ دیں۔</translation>
    </message>
    <message>
        <source>Left out, the code is made and shown when the testimony is sealed.</source>
        <translation>خالی چھوڑیں تو گواہی مہربند ہوتے وقت کوڈ بنا کر دکھایا جائے گا۔</translation>
    </message>
    <message>
        <source>May the desk write back?</source>
        <translation>کیا ڈیسک جواب لکھ سکتا ہے؟</translation>
    </message>
    <message>
        <source>Needed where somebody tells of others; no is an answer that the desk has to heed.</source>
        <translation>جہاں دوسروں کا ذکر ہو وہاں ضروری ہے؛ ڈیسک پر لازم ہے کہ "نہیں" کا خیال رکھے۔</translation>
    </message>
    <message>
        <source>Never write the name itself.</source>
        <translation>نام خود کبھی نہ لکھیں۔</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>کس دن؟</translation>
    </message>
    <message>
        <source>On which document is the SIM registered?</source>
        <translation>سم کس دستاویز پر رجسٹرڈ ہے؟</translation>
    </message>
    <message>
        <source>Only pages that anybody can open. Parts that tell who shared the link are cut off.</source>
        <translation>صرف وہ صفحے جو کوئی بھی کھول سکے۔ لنک کے وہ حصے کاٹ دیے جاتے ہیں جن سے بھیجنے والے کا پتا چلے۔</translation>
    </message>
    <message>
        <source>Only the site's name, as in example.org. The page you read is cut off.</source>
        <translation>صرف سائٹ کا نام، جیسے example.org۔ جو صفحہ آپ نے پڑھا وہ کاٹ دیا جاتا ہے۔</translation>
    </message>
    <message>
        <source>Only the sort of document. Its number is never asked for.</source>
        <translation>صرف دستاویز کی قسم۔ اس کا نمبر کبھی نہیں پوچھا جاتا۔</translation>
    </message>
    <message>
        <source>Read the consent page aloud in the person's language before the first question. Nothing is sealed without it.</source>
        <translation>پہلے سوال سے پہلے رضامندی کا صفحہ اس شخص کی زبان میں پڑھ کر سنائیں۔ اس کے بغیر کچھ مہربند نہیں ہوتا۔</translation>
    </message>
    <message>
        <source>Say what you know yourself. A number's first digits do not tell its operator.</source>
        <translation>وہ بتائیں جو آپ خود جانتے ہیں۔ نمبر کے پہلے ہندسوں سے کمپنی کا پتا نہیں چلتا۔</translation>
    </message>
    <message>
        <source>The answer of the check (DIRBS, 8484). Never write the device's number.</source>
        <translation>جانچ کا جواب (DIRBS، 8484)۔ آلے کا نمبر کبھی نہ لکھیں۔</translation>
    </message>
    <message>
        <source>The month is enough, and safer.</source>
        <translation>مہینہ کافی ہے، اور زیادہ محفوظ بھی۔</translation>
    </message>
    <message>
        <source>The name of the program or site, not the address of your result.</source>
        <translation>پروگرام یا سائٹ کا نام، اپنے نتیجے کا پتا نہیں۔</translation>
    </message>
    <message>
        <source>The twelve words that were shown when it was sealed. A withdrawal says nothing else.</source>
        <translation>وہ بارہ الفاظ جو مہربند ہوتے وقت دکھائے گئے تھے۔ واپسی میں اور کچھ نہیں ہوتا۔</translation>
    </message>
    <message>
        <source>They show when this computer was on. Only whole hours are added.</source>
        <translation>ان سے پتا چلتا ہے کہ یہ کمپیوٹر کب چل رہا تھا۔ صرف پورے گھنٹے شامل ہوتے ہیں۔</translation>
    </message>
    <message>
        <source>This testimony is longer than the smallest envelope holds. Its size class is seen by whoever watches the line, the server included: they learn that it is long, and nothing of what it says.</source>
        <translation>یہ گواہی سب سے چھوٹے لفافے میں نہیں آتی۔ اس کے سائز کا درجہ ہر اس شخص کو نظر آتا ہے جو کنکشن پر نظر رکھے، سرور کو بھی: انہیں پتا چلتا ہے کہ یہ لمبی ہے، مگر یہ نہیں کہ اس میں کیا ہے۔</translation>
    </message>
    <message>
        <source>Under which name do you collect testimonies?</source>
        <translation>آپ کس نام سے گواہیاں جمع کرتے ہیں؟</translation>
    </message>
    <message>
        <source>Was the fingerprint check (biometric verification) done?</source>
        <translation>کیا انگلیوں کے نشان کی تصدیق (بائیومیٹرک) ہوئی؟</translation>
    </message>
    <message>
        <source>Was there a warning before?</source>
        <translation>کیا پہلے سے کوئی اطلاع ملی؟</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>اس کا کیا نتیجہ نکلا؟</translation>
    </message>
    <message>
        <source>What did it cut you off from?</source>
        <translation>اس سے آپ کا کیا کیا رک گیا؟</translation>
    </message>
    <message>
        <source>What did the person agree to?</source>
        <translation>وہ شخص کس بات پر راضی ہوا؟</translation>
    </message>
    <message>
        <source>What did you measure with?</source>
        <translation>آپ نے کس چیز سے پیمائش کی؟</translation>
    </message>
    <message>
        <source>What did you see?</source>
        <translation>آپ نے کیا دیکھا؟</translation>
    </message>
    <message>
        <source>What did you try?</source>
        <translation>آپ نے کیا کوشش کی؟</translation>
    </message>
    <message>
        <source>What do the authorities say of the device?</source>
        <translation>حکام آلے کے بارے میں کیا کہتے ہیں؟</translation>
    </message>
    <message>
        <source>What do you want to report?</source>
        <translation>آپ کو کس چیز کی رپورٹ کرنی ہے؟</translation>
    </message>
    <message>
        <source>What happened, in your own words?</source>
        <translation>اپنے الفاظ میں بتائیں، کیا ہوا؟</translation>
    </message>
    <message>
        <source>What is the SHA-256 of the page that was read?</source>
        <translation>جو صفحہ پڑھا گیا اس کا SHA-256 کیا ہے؟</translation>
    </message>
    <message>
        <source>What is the hash of the code that withdraws it?</source>
        <translation>واپس لینے والے کوڈ کا ہیش کیا ہے؟</translation>
    </message>
    <message>
        <source>What may it be used for?</source>
        <translation>اسے کس کام کے لیے استعمال کیا جا سکتا ہے؟</translation>
    </message>
    <message>
        <source>What no longer works?</source>
        <translation>اب کیا نہیں چلتا؟</translation>
    </message>
    <message>
        <source>What sort of SIM is it?</source>
        <translation>سم کس قسم کی ہے؟</translation>
    </message>
    <message>
        <source>What stopped working?</source>
        <translation>کیا چلنا بند ہوا؟</translation>
    </message>
    <message>
        <source>When did it begin, and when did it end?</source>
        <translation>یہ کب شروع ہوا اور کب ختم ہوا؟</translation>
    </message>
    <message>
        <source>When did it work again?</source>
        <translation>پھر کب سے چلنے لگا؟</translation>
    </message>
    <message>
        <source>When was it blocked?</source>
        <translation>یہ کب بند ہوا؟</translation>
    </message>
    <message>
        <source>Which apps or services?</source>
        <translation>کون سی ایپس یا سروسز؟</translation>
    </message>
    <message>
        <source>Which code withdraws the testimony?</source>
        <translation>گواہی واپس لینے کا کوڈ کیا ہے؟</translation>
    </message>
    <message>
        <source>Which connections?</source>
        <translation>کون سے کنکشن؟</translation>
    </message>
    <message>
        <source>Which operators?</source>
        <translation>کون سی کمپنیاں؟</translation>
    </message>
    <message>
        <source>Which reason were you told?</source>
        <translation>آپ کو کیا وجہ بتائی گئی؟</translation>
    </message>
    <message>
        <source>Which version of the consent page was read?</source>
        <translation>رضامندی کے صفحے کا کون سا نسخہ پڑھا گیا؟</translation>
    </message>
    <message>
        <source>Which websites?</source>
        <translation>کون سی ویب سائٹیں؟</translation>
    </message>
    <message>
        <source>Who may be given it?</source>
        <translation>یہ کس کو دی جا سکتی ہے؟</translation>
    </message>
    <message>
        <source>Who tells this?</source>
        <translation>یہ کون بتا رہا ہے؟</translation>
    </message>
    <message>
        <source>Who told you that it is blocked?</source>
        <translation>آپ کو کس نے بتایا کہ یہ بند ہے؟</translation>
    </message>
    <message>
        <source>Who told you?</source>
        <translation>آپ کو کس نے بتایا؟</translation>
    </message>
</context>
<context>
    <name>locked</name>
    <message>
        <source>Locked</source>
        <translation>تالا لگا ہے</translation>
    </message>
    <message>
        <source>Nothing you wrote is on the screen, and the part of the program that held it has ended.</source>
        <translation>آپ کا لکھا ہوا کچھ بھی اسکرین پر نہیں، اور پروگرام کا جو حصہ اسے سنبھالے تھا وہ بند ہو چکا ہے۔</translation>
    </message>
    <message>
        <source>One report was still to leave when the window was locked. It leaves by itself at its time, within two hours if there is a connection.</source>
        <translation>تالا لگتے وقت ایک رپورٹ روانہ ہونا باقی تھی۔ وہ اپنے وقت پر خود روانہ ہو گی، اور رابطہ ہو تو دو گھنٹے کے اندر۔</translation>
    </message>
    <message>
        <source>The part of the program that sends has ended, so nothing leaves by itself any more. What was not sent is in the vault; open it to send.</source>
        <translation>پروگرام کا بھیجنے والا حصہ بند ہو گیا ہے، اس لیے اب کچھ خود روانہ نہیں ہو گا۔ جو نہیں بھیجا گیا وہ تجوری میں ہے؛ بھیجنے کے لیے تجوری کھولیں۔</translation>
    </message>
    <message>
        <source>To stop that, press Esc twice or close this window. What is not sent by then stays in the vault.</source>
        <translation>اسے روکنے کے لیے Esc دو بار دبائیں یا یہ ونڈو بند کر دیں۔ جو تب تک نہ بھیجا گیا ہو وہ تجوری میں رہتا ہے۔</translation>
    </message>
    <message>
        <source>What was planned when the window was locked still leaves by itself, if there is a connection.</source>
        <translation>تالا لگتے وقت جو طے تھا وہ خود روانہ ہو گا، اگر رابطہ ہو۔</translation>
    </message>
    <message>
        <source>{count} reports were still to leave when the window was locked. Each leaves by itself at its time, within two hours if there is a connection.</source>
        <translation>تالا لگتے وقت {count} رپورٹیں روانہ ہونا باقی تھیں۔ ہر ایک اپنے وقت پر خود روانہ ہو گی، اور رابطہ ہو تو دو گھنٹے کے اندر۔</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>{number} MB</source>
        <translation>‏{number} ایم بی</translation>
    </message>
    <message>
        <source>{number} bytes</source>
        <translation>‏{number} بائٹ</translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation>‏{number} کے بی</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Consent</source>
        <translation>رضامندی</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>آپ کے اپنے الفاظ</translation>
    </message>
    <message>
        <source>Some details</source>
        <translation>کچھ تفصیل</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>کیا ہوا؟</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>کب ہوا؟</translation>
    </message>
    <message>
        <source>Where was it?</source>
        <translation>کہاں ہوا؟</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>رضامندی</translation>
    </message>
    <message>
        <source>details</source>
        <translation>تفصیل</translation>
    </message>
    <message>
        <source>in your own words</source>
        <translation>آپ کے اپنے الفاظ میں</translation>
    </message>
    <message>
        <source>pictures and files</source>
        <translation>تصویریں اور فائلیں</translation>
    </message>
    <message>
        <source>privacy check</source>
        <translation>پہچان کی جانچ</translation>
    </message>
    <message>
        <source>read it once more</source>
        <translation>ایک بار پھر پڑھ لیں</translation>
    </message>
    <message>
        <source>seal it</source>
        <translation>اسے مہربند کریں</translation>
    </message>
    <message>
        <source>what</source>
        <translation>کیا</translation>
    </message>
    <message>
        <source>when</source>
        <translation>کب</translation>
    </message>
    <message>
        <source>where</source>
        <translation>کہاں</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>All answers together are too long for one report by about {limit} letters. Please shorten your own words.</source>
        <translation>سارے جواب مل کر ایک رپورٹ سے تقریباً {limit} حروف زیادہ ہیں۔ براہِ کرم اپنے الفاظ کم کریں۔</translation>
    </message>
    <message>
        <source>Choose the month and the year as well, or take this answer back.</source>
        <translation>مہینہ اور سال بھی چنیں، یا یہ جواب واپس لیں۔</translation>
    </message>
    <message>
        <source>Choose when it began. The month and the year are enough.</source>
        <translation>چنیں کہ یہ کب شروع ہوا۔ مہینہ اور سال کافی ہیں۔</translation>
    </message>
    <message>
        <source>It cannot have ended before it began. Please look at both again.</source>
        <translation>یہ شروع ہونے سے پہلے ختم نہیں ہو سکتا۔ دونوں کو پھر دیکھیں۔</translation>
    </message>
    <message>
        <source>One of these stands here twice. Please take one away.</source>
        <translation>ان میں سے ایک دو بار لکھا ہے۔ ایک ہٹا دیں۔</translation>
    </message>
    <message>
        <source>Please choose no more than {limit}.</source>
        <translation>‏{limit} سے زیادہ نہ چنیں۔</translation>
    </message>
    <message>
        <source>Please look at this answer again, or take it back.</source>
        <translation>یہ جواب پھر دیکھیں، یا واپس لیں۔</translation>
    </message>
    <message>
        <source>Please write a whole number here, in digits, or leave it empty.</source>
        <translation>یہاں پورا عدد ہندسوں میں لکھیں، یا خالی چھوڑ دیں۔</translation>
    </message>
    <message>
        <source>Please write {limit} or less.</source>
        <translation>‏{limit} یا اس سے کم لکھیں۔</translation>
    </message>
    <message>
        <source>Please write {limit} or more.</source>
        <translation>‏{limit} یا اس سے زیادہ لکھیں۔</translation>
    </message>
    <message>
        <source>Say whether it is still going on. If it is over, choose when it ended; the month is enough.</source>
        <translation>بتائیں کہ یہ ابھی جاری ہے یا نہیں۔ اگر ختم ہو چکا ہے تو چنیں کہ کب ختم ہوا؛ مہینہ کافی ہے۔</translation>
    </message>
    <message>
        <source>The report needs this one.</source>
        <translation>رپورٹ میں یہ جواب ضروری ہے۔</translation>
    </message>
    <message>
        <source>The report needs this one. If you do not know, or would rather not say, choose that.</source>
        <translation>رپورٹ میں یہ جواب ضروری ہے۔ اگر معلوم نہ ہو یا نہ بتانا ہو تو وہی چنیں۔</translation>
    </message>
    <message>
        <source>There is an invisible character in this. Please type it again by hand.</source>
        <translation>اس میں کوئی نظر نہ آنے والا حرف ہے۔ اسے ہاتھ سے پھر لکھیں۔</translation>
    </message>
    <message>
        <source>This belongs to another place than the one you chose. Please choose again.</source>
        <translation>یہ کسی اور جگہ کا ہے، اس کا نہیں جو آپ نے چنی۔ پھر چنیں۔</translation>
    </message>
    <message>
        <source>This is more exact than is safe. Please choose something less exact.</source>
        <translation>یہ اتنا درست ہے کہ محفوظ نہیں۔ کچھ کم درست چنیں۔</translation>
    </message>
    <message>
        <source>This is no address of a page or site, such as example.org.</source>
        <translation>یہ کسی صفحے یا سائٹ کا پتا نہیں، جیسے example.org۔</translation>
    </message>
    <message>
        <source>This is too long. Please make it shorter.</source>
        <translation>یہ بہت لمبا ہے۔ اسے چھوٹا کریں۔</translation>
    </message>
</context>
<context>
    <name>removed</name>
    <message>
        <source>A comment</source>
        <translation>ایک تبصرہ</translation>
    </message>
    <message>
        <source>A small copy, which may show what was cut away</source>
        <translation>چھوٹی نقل، جس میں کاٹا ہوا حصہ نظر آ سکتا ہے</translation>
    </message>
    <message>
        <source>Data hidden after the end of the picture</source>
        <translation>تصویر کے آخر کے بعد چھپا ڈیٹا</translation>
    </message>
    <message>
        <source>Further pictures behind the one you see</source>
        <translation>نظر آنے والی تصویر کے پیچھے مزید تصویریں</translation>
    </message>
    <message>
        <source>Names and descriptions for newsrooms (IPTC)</source>
        <translation>خبر رساں اداروں کے لیے نام اور تفصیل (IPTC)</translation>
    </message>
    <message>
        <source>Notes of programs and their owners (XMP)</source>
        <translation>پروگراموں اور ان کے مالکوں کے نوٹ (XMP)</translation>
    </message>
    <message>
        <source>Other data that is no picture</source>
        <translation>دوسرا ڈیٹا جو تصویر نہیں</translation>
    </message>
    <message>
        <source>The camera or telephone, its settings, and the time (EXIF)</source>
        <translation>کیمرا یا فون، اس کی ترتیبات اور وقت (EXIF)</translation>
    </message>
    <message>
        <source>The colour profile of a device</source>
        <translation>آلے کی رنگوں کی پروفائل</translation>
    </message>
    <message>
        <source>The place where it was taken (GPS position)</source>
        <translation>وہ جگہ جہاں تصویر لی گئی (GPS)</translation>
    </message>
    <message>
        <source>The resolution of a device</source>
        <translation>آلے کی ریزولوشن</translation>
    </message>
    <message>
        <source>The time it was changed</source>
        <translation>بدلنے کا وقت</translation>
    </message>
    <message>
        <source>Written notes, such as an author or a title</source>
        <translation>لکھے ہوئے نوٹ، جیسے مصنف یا عنوان</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Being sent</source>
        <translation>بھیجی جا رہی ہے</translation>
    </message>
    <message>
        <source>Draft: kept here, not finished</source>
        <translation>مسودہ: یہیں رکھا ہے، مکمل نہیں</translation>
    </message>
    <message>
        <source>Finished, not sealed yet: nothing was sent</source>
        <translation>مکمل، ابھی مہربند نہیں: کچھ نہیں بھیجا گیا</translation>
    </message>
    <message>
        <source>Held back by you</source>
        <translation>آپ نے روک رکھی ہے</translation>
    </message>
    <message>
        <source>It was tried to send this report, so the desk may have it. To delete it here does not take it back.</source>
        <translation>یہ رپورٹ بھیجنے کی کوشش ہو چکی ہے، اس لیے شاید ڈیسک کو مل گئی ہو۔ یہاں سے مٹانے سے وہ واپس نہیں آتی۔</translation>
    </message>
    <message>
        <source>Leaves at about {time}</source>
        <translation>تقریباً {time} پر روانہ ہو گی</translation>
    </message>
    <message>
        <source>Leaves now</source>
        <translation>ابھی روانہ ہو رہی ہے</translation>
    </message>
    <message>
        <source>Paused by you</source>
        <translation>آپ نے روک دی ہے</translation>
    </message>
    <message>
        <source>Refused by the server; it is kept here</source>
        <translation>سرور نے قبول نہیں کی؛ یہیں رکھی ہے</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>رپورٹ</translation>
    </message>
    <message>
        <source>Report without a copy</source>
        <translation>رپورٹ، نقل کے بغیر</translation>
    </message>
    <message>
        <source>Sealed: waits for you to send it</source>
        <translation>مہربند: آپ کے بھیجنے کا انتظار ہے</translation>
    </message>
    <message>
        <source>Sent: the server signed for it</source>
        <translation>بھیج دی گئی: سرور نے دستخط کی رسید دی</translation>
    </message>
    <message>
        <source>Sent: the server signed for it on {day}</source>
        <translation>بھیج دی گئی: سرور نے {day} کو دستخط کی رسید دی</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>‏{day} سے</translation>
    </message>
    <message>
        <source>The desk can open this until {day}</source>
        <translation>ڈیسک اسے {day} تک کھول سکتا ہے</translation>
    </message>
    <message>
        <source>The server signed for this report, so the desk has it. To delete it here does not take it back: it takes away your copy and your proof.</source>
        <translation>سرور نے اس رپورٹ کی رسید دے دی ہے، یعنی یہ ڈیسک کے پاس ہے۔ یہاں سے مٹانے سے وہ واپس نہیں آتی: صرف آپ کی نقل اور ثبوت جاتے ہیں۔</translation>
    </message>
    <message>
        <source>This report was not sent. Once it is deleted, nobody can send or read it, you included.</source>
        <translation>یہ رپورٹ نہیں بھیجی گئی۔ مٹانے کے بعد اسے کوئی نہ بھیج سکے گا نہ پڑھ سکے گا، آپ بھی نہیں۔</translation>
    </message>
    <message>
        <source>Waiting for a connection; tried again at about {time}</source>
        <translation>رابطے کا انتظار ہے؛ تقریباً {time} پر پھر کوشش ہو گی</translation>
    </message>
    <message>
        <source>What you wrote and the files beside it can then be read by nobody, you included.</source>
        <translation>پھر آپ کا لکھا ہوا اور اس کے ساتھ کی فائلیں کوئی نہیں پڑھ سکے گا، آپ بھی نہیں۔</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) of work</source>
        <translation>
            <numerusform>تقریباً %n منٹ کا حساب</numerusform>
            <numerusform>تقریباً %n منٹ کا حساب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) of work</source>
        <translation>
            <numerusform>تقریباً %n سیکنڈ کا حساب</numerusform>
            <numerusform>تقریباً %n سیکنڈ کا حساب</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} · {place}</source>
        <translation>‏{kind} · {place}</translation>
    </message>
</context>
<context>
    <name>undrawn</name>
    <message>
        <source>Some signs cannot be drawn here and show as boxes. They are kept, and sent as you wrote them.</source>
        <translation>کچھ علامتیں یہاں دکھائی نہیں جا سکتیں اور خانوں کی شکل میں نظر آتی ہیں۔ وہ محفوظ ہیں، اور ویسے ہی جائیں گی جیسے آپ نے لکھیں۔</translation>
    </message>
</context>
<context>
    <name>vagueness</name>
    <message>
        <source>As I gave it: {told}</source>
        <translation>جیسا میں نے بتایا: {told}</translation>
    </message>
    <message>
        <source>Only the country: {told}</source>
        <translation>صرف ملک: {told}</translation>
    </message>
    <message>
        <source>Only the province or region: {told}</source>
        <translation>صرف صوبہ یا علاقہ: {told}</translation>
    </message>
    <message>
        <source>{precision}: {told}</source>
        <translation>‏{precision}: {told}</translation>
    </message>
</context>
</TS>
