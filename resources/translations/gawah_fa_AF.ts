<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa_AF">
<context>
    <name>Addresses</name>
    <message>
        <source>Add another</source>
        <translation type="unfinished">یکی دیگر بیفزایید</translation>
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
        <translation type="unfinished">همان‌گونه بیفزایید</translation>
    </message>
    <message>
        <source>Add this file as it is?</source>
        <translation type="unfinished">این فایل همان‌گونه افزوده شود؟</translation>
    </message>
    <message>
        <source>Do not add it</source>
        <translation type="unfinished">نیفزایید</translation>
    </message>
    <message>
        <source>Nothing is taken out of this file. It can tell the place, the day, the device and its owner, and everything that is seen and heard in it: faces, voices, names. The desk reads all of it. Its name is not sent.</source>
        <translation type="unfinished">چیزی از این فایل برداشته نمی‌شود. می‌تواند جا، روز، وسیله و صاحبش را بگوید، و هرچه در آن دیده و شنیده می‌شود: چهره‌ها، صداها، نام‌ها. دفتر همه را می‌خواند. نام فایل فرستاده نمی‌شود.</translation>
    </message>
    <message>
        <source>One line for the desk, for example: the original is needed as evidence.</source>
        <translation type="unfinished">یک خط برای دفتر، مثلاً: اصل برای مدرک لازم است.</translation>
    </message>
    <message>
        <source>The reason has to be one line of at most about 200 letters. Write a shorter one.</source>
        <translation type="unfinished">دلیل باید یک خط باشد، حداکثر حدود ۲۰۰ حرف. کوتاه‌تر بنویسید.</translation>
    </message>
    <message>
        <source>Why must it stay unchanged?</source>
        <translation type="unfinished">چرا باید بی‌تغییر بماند؟</translation>
    </message>
</context>
<context>
    <name>BlackoutCanvas</name>
    <message>
        <source>Enter makes a box. Arrows move it, with Shift far, with Control they resize it. Enter places it, Delete removes it, Tab goes to the next one.</source>
        <translation type="unfinished">‏Enter یک چارخانه می‌سازد. تیرها آن را می‌برند، با Shift دور، با Control اندازه‌اش را تغییر می‌دهند. Enter آن را می‌نهد، Delete برمی‌دارد، Tab به بعدی می‌رود.</translation>
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
            <numerusform>پوشیده: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>New box</source>
        <translation type="unfinished">چارخانهٔ نو</translation>
    </message>
    <message>
        <source>Nothing is covered yet</source>
        <translation type="unfinished">هنوز چیزی پوشیده نشده</translation>
    </message>
    <message>
        <source>Uncover the chosen one</source>
        <translation type="unfinished">انتخاب‌شده را آشکار کنید</translation>
    </message>
    <message>
        <source>What is covered</source>
        <translation type="unfinished">چه پوشیده شده</translation>
    </message>
</context>
<context>
    <name>BlackoutPage</name>
    <message>
        <source>Black out what nobody should see</source>
        <translation type="unfinished">آنچه کسی نباید ببیند سیاه کنید</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">تمام</translation>
    </message>
</context>
<context>
    <name>BlackoutTools</name>
    <message>
        <source>Box</source>
        <translation type="unfinished">چارخانه</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation type="unfinished">برس</translation>
    </message>
    <message>
        <source>How thick</source>
        <translation type="unfinished">چقدر ضخیم</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished">کلان‌تر</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished">متوسط</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished">از نو</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished">خردتر</translation>
    </message>
    <message>
        <source>Thick</source>
        <translation type="unfinished">ضخیم</translation>
    </message>
    <message>
        <source>Thin</source>
        <translation type="unfinished">باریک</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">برگردان</translation>
    </message>
</context>
<context>
    <name>CitizenStrip</name>
    <message numerus="yes">
        <source>%n report(s) waiting</source>
        <translation type="unfinished">
            <numerusform>%Ln گزارش در انتظار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform>%Ln در انتظار</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered {time}</source>
        <translation type="unfinished">پاسخ {time}</translation>
    </message>
    <message>
        <source>None waiting</source>
        <translation type="unfinished">هیچ در انتظار</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished">فرستاده نشد</translation>
    </message>
    <message>
        <source>Not sent at {time}; everything is kept</source>
        <translation type="unfinished">در {time} فرستاده نشد؛ همه چیز نگه داشته شده</translation>
    </message>
    <message>
        <source>Not sent while the vault was locked; everything is kept</source>
        <translation type="unfinished">هنگام قفل بودن گنجینه فرستاده نشد؛ همه چیز نگه داشته شده</translation>
    </message>
    <message>
        <source>Not sent {time}</source>
        <translation type="unfinished">در {time} نرفت</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation type="unfinished">چیزی در انتظار نیست</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished">ایستاده</translation>
    </message>
    <message>
        <source>Sending is paused</source>
        <translation type="unfinished">فرستادن ایستاده است</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished">در حال فرستادن…</translation>
    </message>
    <message>
        <source>Sent while locked</source>
        <translation type="unfinished">هنگام قفل فرستاده شد</translation>
    </message>
    <message>
        <source>The desk's server answered at {time}</source>
        <translation type="unfinished">سرور دفتر در {time} جواب داد</translation>
    </message>
    <message>
        <source>The desk's server answered while the vault was locked</source>
        <translation type="unfinished">سرور دفتر هنگام قفل بودن گنجینه جواب داد</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>All eight words are the same</source>
        <translation type="unfinished">هر هشت واژه یکی است</translation>
    </message>
    <message>
        <source>Anybody can make a file with this name. Compare these eight words with those that the desk gave you another way: in person, on paper, or on the phone by a voice you know.</source>
        <translation type="unfinished">هر کس می‌تواند فایلی با این نام بسازد. این هشت واژه را با آن‌هایی که دفتر از راه دیگر به شما داد مقایسه کنید: روبه‌رو، روی کاغذ، یا در تلفون با صدایی که می‌شناسید.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پس</translation>
    </message>
    <message>
        <source>Is this your desk?</source>
        <translation type="unfinished">آیا این دفتر شماست؟</translation>
    </message>
    <message>
        <source>Join this desk</source>
        <translation type="unfinished">به این دفتر بپیوندید</translation>
    </message>
    <message>
        <source>Reports are sent to {hosts}</source>
        <translation type="unfinished">گزارش‌ها فرستاده می‌شود به {hosts}</translation>
    </message>
    <message>
        <source>The desk is being joined.</source>
        <translation type="unfinished">در حال پیوستن به دفتر.</translation>
    </message>
    <message>
        <source>The eight words of this desk, in this order</source>
        <translation type="unfinished">هشت واژهٔ این دفتر، به همین ترتیب</translation>
    </message>
    <message>
        <source>The file says: {name}</source>
        <translation type="unfinished">در فایل نوشته: {name}</translation>
    </message>
    <message>
        <source>They are not the same</source>
        <translation type="unfinished">یکی نیستند</translation>
    </message>
    <message>
        <source>This is the desk of the code in your picture. There is nothing more to compare.</source>
        <translation type="unfinished">این دفتر همان کدی است که اسکن کردید. چیز دیگری برای مقایسه نیست.</translation>
    </message>
    <message>
        <source>This profile ended on {day}. It still works, but ask the desk for a newer one: what is sealed for an old key stays openable longer.</source>
        <translation type="unfinished">این پروفایل در {day} تمام شد. هنوز کار می‌کند، اما از دفتر نوترش را بخواهید: آنچه برای کلید کهنه مهر شود مدت بیشتری باز شدنی می‌ماند.</translation>
    </message>
</context>
<context>
    <name>DateAnswer</name>
    <message>
        <source>How sure are you of the day?</source>
        <translation type="unfinished">از روز چقدر مطمئن هستید؟</translation>
    </message>
    <message>
        <source>On that day</source>
        <translation type="unfinished">در همان روز</translation>
    </message>
    <message>
        <source>Some day in that month</source>
        <translation type="unfinished">یک روز در آن ماه</translation>
    </message>
    <message>
        <source>Some day in that week</source>
        <translation type="unfinished">یک روز در آن هفته</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Day</source>
        <translation type="unfinished">روز</translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished">ماه</translation>
    </message>
    <message>
        <source>Not sure of the day</source>
        <translation type="unfinished">از روز مطمئن نیستم</translation>
    </message>
    <message>
        <source>Use the other calendar</source>
        <translation type="unfinished">تقویم دیگر را به کار ببرید</translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished">سال</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation type="unfinished">
            <numerusform>%Ln مانده</numerusform>
        </translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation type="unfinished">همهٔ {count}</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished">نگه دارید</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished">حذف کنید</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation type="unfinished">سخن دیگر</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished">عوض کنید</translation>
    </message>
    <message>
        <source>Replace all that is left</source>
        <translation type="unfinished">همه باقی را عوض کنید</translation>
    </message>
    <message>
        <source>Replace by {replacement}</source>
        <translation type="unfinished">عوض کنید با {replacement}</translation>
    </message>
    <message>
        <source>Show the list of all finds</source>
        <translation type="unfinished">فهرست همهٔ یافته‌ها را نشان دهید</translation>
    </message>
    <message>
        <source>The find before</source>
        <translation type="unfinished">جای پیشین</translation>
    </message>
    <message>
        <source>The next find</source>
        <translation type="unfinished">جای بعدی</translation>
    </message>
    <message>
        <source>Write something else</source>
        <translation type="unfinished">چیز دیگر بنویسید</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished">‏{number} از {count}</translation>
    </message>
</context>
<context>
    <name>DeletingPage</name>
    <message>
        <source>Delete it for good</source>
        <translation type="unfinished">برای همیشه حذف کنید</translation>
    </message>
    <message>
        <source>Delete this draft?</source>
        <translation type="unfinished">این پیش‌نویس حذف شود؟</translation>
    </message>
    <message>
        <source>Delete this report?</source>
        <translation type="unfinished">این گزارش حذف شود؟</translation>
    </message>
    <message>
        <source>Its key is overwritten, so that no copy of this vault opens it any more. A disk may keep older copies of that key for a while; the passphrase still protects those.</source>
        <translation type="unfinished">کلیدش پاک می‌شود، تا هیچ نسخهٔ این گنجینه آن را باز نکند. دیسک شاید مدتی نسخه‌های کهنهٔ کلید را نگه دارد؛ واژه‌های رمز هنوز از آن‌ها محافظت می‌کند.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished">نگه دارید</translation>
    </message>
</context>
<context>
    <name>DemoPage</name>
    <message>
        <source>A demonstration on this computer</source>
        <translation type="unfinished">تمرین در این کمپیوتر</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پس</translation>
    </message>
    <message>
        <source>Nothing of it reaches anybody: no person reads what you send, and it is gone when the program ends. This vault stays a demonstration for good. For real reports, make another vault later.</source>
        <translation type="unfinished">چیزی از آن به کسی نمی‌رسد: آنچه می‌فرستید کسی نمی‌خواند، و با پایان برنامه از میان می‌رود. این گنجینه همیشه تمرین می‌ماند. برای گزارش‌های واقعی بعداً گنجینهٔ دیگر بسازید.</translation>
    </message>
    <message>
        <source>Start the demonstration</source>
        <translation type="unfinished">تمرین را آغاز کنید</translation>
    </message>
    <message>
        <source>The demo desk is being made. This takes a few seconds.</source>
        <translation type="unfinished">دفتر تمرینی ساخته می‌شود. چند ثانیه طول می‌کشد.</translation>
    </message>
    <message>
        <source>The program makes a desk and its server here, and you can write, seal and send as you would for real.</source>
        <translation type="unfinished">برنامه این‌جا یک دفتر و سرورش را می‌سازد، و شما می‌توانید مثل واقعی بنویسید، مهر کنید و بفرستید.</translation>
    </message>
</context>
<context>
    <name>DemoWatch</name>
    <message>
        <source>Start it again</source>
        <translation type="unfinished">دوباره آغازش کنید</translation>
    </message>
    <message>
        <source>The demo desk's server does not run.</source>
        <translation type="unfinished">سرور دفتر تمرینی کار نمی‌کند.</translation>
    </message>
    <message>
        <source>The demo desk's server ended.</source>
        <translation type="unfinished">سرور دفتر تمرینی پایان یافت.</translation>
    </message>
</context>
<context>
    <name>DemonstrationStrip</name>
    <message>
        <source>Demonstration: nothing leaves this computer</source>
        <translation type="unfinished">تمرین: چیزی از این کمپیوتر بیرون نمی‌رود</translation>
    </message>
</context>
<context>
    <name>DeskFilePage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">پس</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished">فایل را انتخاب کنید…</translation>
    </message>
    <message>
        <source>The code was read. It stands for the desk at {address}. Now choose the desk's profile file: the program checks that it belongs to this code, so there are no words to compare.</source>
        <translation type="unfinished">کد خوانده شد. از دفتر در {address} است. حالا فایل پروفایل دفتر را انتخاب کنید: برنامه خودش بررسی می‌کند که از همین کد باشد، پس واژه‌ای برای مقایسه نیست.</translation>
    </message>
    <message>
        <source>The desk's file</source>
        <translation type="unfinished">فایل دفتر</translation>
    </message>
    <message>
        <source>The file is being looked at.</source>
        <translation type="unfinished">فایل دیده می‌شود.</translation>
    </message>
    <message>
        <source>no address</source>
        <translation type="unfinished">بدون آدرس</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>A desk is the group that you trust to read them. It gives you a small file, or a picture of its code.</source>
        <translation type="unfinished">دفتر گروهی است که برای خواندن آن‌ها به آن اعتماد دارید. به شما یک فایل کوچک یا عکس کدش را می‌دهد.</translation>
    </message>
    <message>
        <source>Everything works as with a real desk, nothing leaves this computer, and nobody reads it.</source>
        <translation type="unfinished">همه چیز مثل دفتر واقعی کار می‌کند، چیزی از این کمپیوتر بیرون نمی‌رود، و کسی آن را نمی‌خواند.</translation>
    </message>
    <message>
        <source>From a memory stick, a message or a printed page.</source>
        <translation type="unfinished">از یواس‌بی، پیام یا صفحهٔ چاپی.</translation>
    </message>
    <message>
        <source>I have the desk's file or a picture of its code</source>
        <translation type="unfinished">فایل دفتر یا عکس کدش را دارم</translation>
    </message>
    <message>
        <source>Try it with a demo desk on this computer</source>
        <translation type="unfinished">با دفتر تمرینی در این کمپیوتر امتحان کنید</translation>
    </message>
    <message>
        <source>Who receives your reports?</source>
        <translation type="unfinished">گزارش‌های شما را کی می‌گیرد؟</translation>
    </message>
</context>
<context>
    <name>ErasePage</name>
    <message>
        <source>Can be pressed once the word is typed</source>
        <translation type="unfinished">پس از نوشتن کلمه فشرده می‌شود</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation type="unfinished">برنامه را ببندید</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation type="unfinished">همه چیز را پاک کنید</translation>
    </message>
    <message>
        <source>It does not hide that there was a vault on this computer.</source>
        <translation type="unfinished">این پنهان نمی‌کند که در این کمپیوتر گنجینه‌ای بود.</translation>
    </message>
    <message>
        <source>It makes reading very hard. SSDs, memory sticks and backups can keep older copies of the vault, and whoever knows your passphrase could open such a copy.</source>
        <translation type="unfinished">خواندن را بسیار دشوار می‌کند. اما دیسک‌ها، یواس‌بی و نسخه‌های پشتیبان شاید نسخهٔ کهنهٔ گنجینه را نگه دارند، و هر که واژه‌های رمز شما را بداند آن را باز کرده می‌تواند.</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation type="unfinished">همه چیز را نگه دارید</translation>
    </message>
    <message>
        <source>Parts of it may still be readable on this disk. Try once more. If that fails too, close the program, delete the vault's folder by hand, and keep the disk out of reach.</source>
        <translation type="unfinished">شاید بخش‌هایی از آن هنوز در این دیسک خوانده شود. یک بار دیگر تلاش کنید. اگر باز نشد، برنامه را ببندید، پوشهٔ گنجینه را با دست پاک کنید، و دیسک را از دسترس دور نگه دارید.</translation>
    </message>
    <message>
        <source>Reports that wait are not sent. What the desk has received stays with the desk.</source>
        <translation type="unfinished">گزارش‌های منتظر فرستاده نمی‌شود. آنچه دفتر گرفته نزد دفتر می‌ماند.</translation>
    </message>
    <message>
        <source>The vault was not erased completely.</source>
        <translation type="unfinished">گنجینه کامل پاک نشد.</translation>
    </message>
    <message>
        <source>To erase, type the word: {word}</source>
        <translation type="unfinished">برای پاک کردن این کلمه را بنویسید: {word}</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation type="unfinished">چه نمی‌تواند</translation>
    </message>
    <message>
        <source>Your drafts, the reports that wait, the copies and receipts of those you sent: everything in this vault is made unreadable and removed in about a second. Then the program closes. Nobody can undo it.</source>
        <translation type="unfinished">پیش‌نویس‌ها، گزارش‌های منتظر، نسخه‌ها و رسیدهای فرستاده‌شده: همه چیز این گنجینه در حدود یک ثانیه ناخوانا و حذف می‌شود. سپس برنامه بسته می‌شود. هیچ‌کس آن را برگردانده نمی‌تواند.</translation>
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
        <translation type="unfinished">فایل {number}، همان‌گونه</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished">ببینید</translation>
    </message>
    <message>
        <source>Look at {file}</source>
        <translation type="unfinished">‏{file} را ببینید</translation>
    </message>
    <message>
        <source>Nothing is blacked out.</source>
        <translation type="unfinished">چیزی سیاه نشده.</translation>
    </message>
    <message>
        <source>Parts of it are blacked out.</source>
        <translation type="unfinished">بخش‌هایی سیاه شده.</translation>
    </message>
    <message>
        <source>Picture {number}</source>
        <translation type="unfinished">عکس {number}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">بردارید</translation>
    </message>
    <message>
        <source>Remove {file}</source>
        <translation type="unfinished">‏{file} را بردارید</translation>
    </message>
    <message>
        <source>Shows what was removed, and lets you black out faces and names</source>
        <translation type="unfinished">نشان می‌دهد چه برداشته شد، و می‌گذارد چهره‌ها و نام‌ها را سیاه کنید</translation>
    </message>
    <message>
        <source>Your own file has {size}; the desk gets a newly drawn one.</source>
        <translation type="unfinished">فایل خودتان {size} است؛ به دفتر عکسی از نو کشیده می‌رسد.</translation>
    </message>
    <message>
        <source>Your own file stays where it is</source>
        <translation type="unfinished">فایل خودتان سر جایش می‌ماند</translation>
    </message>
    <message>
        <source>{size}. Not changed: the desk reads all it carries. Your reason: {reason}</source>
        <translation type="unfinished">‏{size}. تغییر نکرده: دفتر همه‌اش را می‌خواند. دلیل شما: {reason}</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message numerus="yes">
        <source>%n other file(s) are not shown.</source>
        <translation type="unfinished">
            <numerusform>%Ln فایل دیگر نشان داده نشده.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">لغو</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished">انتخاب کنید</translation>
    </message>
    <message>
        <source>Files and folders, newest files first</source>
        <translation type="unfinished">فایل‌ها و پوشه‌ها، نوترین اول</translation>
    </message>
    <message>
        <source>Folder: {name}</source>
        <translation type="unfinished">پوشه: {name}</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation type="unfinished">نام فایل</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished">پوشه را باز کنید</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation type="unfinished">این‌جا ذخیره کنید</translation>
    </message>
    <message>
        <source>Something of this name is there already. Nothing was saved; write another name.</source>
        <translation type="unfinished">چیزی به این نام از پیش هست. چیزی ذخیره نشد؛ نام دیگر بنویسید.</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation type="unfinished">این پوشه خالی است.</translation>
    </message>
    <message>
        <source>This is no name for a file. Nothing was saved; write another one.</source>
        <translation type="unfinished">این نام فایل نمی‌شود. چیزی ذخیره نشد؛ نام دیگر بنویسید.</translation>
    </message>
</context>
<context>
    <name>FileRefusal</name>
    <message>
        <source>Add this file as it is instead</source>
        <translation type="unfinished">به جایش این فایل را همان‌گونه بیفزایید</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>A picture is drawn again on this computer, so that the place, the telephone and the time in its file are left behind. You see the result before anything is sent. You can also go on without any file.</source>
        <translation type="unfinished">عکس در این کمپیوتر از نو کشیده می‌شود، تا جا، تلفون و زمان درون فایلش به جا بماند. پیش از فرستادن نتیجه را می‌بینید. بدون هیچ فایل هم ادامه داده می‌توانید.</translation>
    </message>
    <message>
        <source>Add a file as it is</source>
        <translation type="unfinished">فایلی را همان‌گونه بیفزایید</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation type="unfinished">عکس بیفزایید</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پس</translation>
    </message>
    <message>
        <source>For films, sound and documents, which cannot be cleaned</source>
        <translation type="unfinished">برای ویدیو، صدا و سند، که پاک نمی‌شود</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">ادامه دهید</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation type="unfinished">برای بعد نگه دارید</translation>
    </message>
    <message>
        <source>Keeps the draft as it is and goes back to your reports</source>
        <translation type="unfinished">پیش‌نویس را نگه می‌دارد و به صفحهٔ نخست می‌رود</translation>
    </message>
    <message>
        <source>Pictures and files</source>
        <translation type="unfinished">عکس‌ها و فایل‌ها</translation>
    </message>
    <message>
        <source>The file is being removed …</source>
        <translation type="unfinished">فایل حذف می‌شود …</translation>
    </message>
    <message>
        <source>The file was removed from the report.</source>
        <translation type="unfinished">فایل از گزارش برداشته شد.</translation>
    </message>
    <message>
        <source>The picture is being read and drawn again …</source>
        <translation type="unfinished">عکس خوانده و از نو کشیده می‌شود …</translation>
    </message>
    <message>
        <source>The picture was added.</source>
        <translation type="unfinished">عکس افزوده شد.</translation>
    </message>
    <message>
        <source>You can also drop pictures on this page</source>
        <translation type="unfinished">عکس‌ها را روی این صفحه هم رها کرده می‌توانید</translation>
    </message>
</context>
<context>
    <name>FilesPath</name>
    <message>
        <source>Choose a file to add as it is</source>
        <translation type="unfinished">فایلی که همان‌گونه افزوده شود انتخاب کنید</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished">عکس انتخاب کنید</translation>
    </message>
</context>
<context>
    <name>FindList</name>
    <message>
        <source>Enter replaces, K keeps, E edits, N goes to the next, P to the previous</source>
        <translation type="unfinished">‏Enter عوض می‌کند، K نگه می‌دارد، E ویرایش می‌کند، N به بعدی و P به قبلی می‌رود</translation>
    </message>
    <message>
        <source>Places that could tell who somebody is</source>
        <translation type="unfinished">جاهایی که شاید کسی را بشناساند</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Closed; press to open it</source>
        <translation type="unfinished">بسته است؛ برای باز کردن فشار دهید</translation>
    </message>
    <message>
        <source>Open; press to put it away</source>
        <translation type="unfinished">باز است؛ برای بستن فشار دهید</translation>
    </message>
</context>
<context>
    <name>FolderModel</name>
    <message>
        <source>Folder: {name}</source>
        <translation type="unfinished">پوشه: {name}</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>%n report(s) more were sent and forgotten: nothing of them is left here.</source>
        <translation type="unfinished">
            <numerusform>%Ln گزارش دیگر فرستاده و فراموش شد: چیزی از آن این‌جا نمانده.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed report(s) cannot be shown, because a part of this vault is missing or damaged. They are kept. If you have a backup of the vault's folder, keep it safe.</source>
        <translation type="unfinished">
            <numerusform>%Ln گزارش مهرشده نشان داده نمی‌تواند شود، چون بخشی از این گنجینه نیست یا خراب است. نگه داشته شده. اگر نسخهٔ پشتیبان پوشهٔ گنجینه را دارید، خوب نگه دارید.</numerusform>
        </translation>
    </message>
    <message>
        <source>Begins a report</source>
        <translation type="unfinished">گزارش را آغاز می‌کند</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation type="unfinished">گزارش‌های من</translation>
    </message>
    <message>
        <source>Nothing yet. What you begin is kept here while you type, locked with your passphrase, and leaves this computer only when you send it.</source>
        <translation type="unfinished">هنوز هیچ. آنچه آغاز کنید هنگام نوشتن این‌جا با واژه‌های رمز شما قفل نگه داشته می‌شود، و تنها وقتی از این کمپیوتر بیرون می‌رود که بفرستید.</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation type="unfinished">مشکلی را گزارش دهید</translation>
    </message>
    <message>
        <source>Send what waits…</source>
        <translation type="unfinished">منتظرها را بفرستید…</translation>
    </message>
    <message>
        <source>What is being sent</source>
        <translation type="unfinished">چه فرستاده می‌شود</translation>
    </message>
</context>
<context>
    <name>InsteadOf</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">لغو</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation type="unfinished">همین را به کار ببرید</translation>
    </message>
    <message>
        <source>What shall the desk read instead of {words}?</source>
        <translation type="unfinished">دفتر به جای {words} چه بخواند؟</translation>
    </message>
</context>
<context>
    <name>JoiningPath</name>
    <message>
        <source>The desk's file, or a picture of its code</source>
        <translation type="unfinished">فایل دفتر، یا عکس کدش</translation>
    </message>
    <message>
        <source>The profile of the desk whose code you brought</source>
        <translation type="unfinished">پروفایل همان دفتری که کدش را آوردید</translation>
    </message>
</context>
<context>
    <name>LimitsPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">پس</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation type="unfinished">فهمیدم</translation>
    </message>
    <message>
        <source>Only the desk can read what you seal, and that stays so.</source>
        <translation type="unfinished">آنچه مهر می‌کنید فقط دفتر خوانده می‌تواند، و همین‌گونه می‌ماند.</translation>
    </message>
    <message>
        <source>Sent from your own line, the line shows that you contacted the desk.</source>
        <translation type="unfinished">اگر از خط خود بفرستید، خط نشان می‌دهد که با دفتر تماس گرفتید.</translation>
    </message>
    <message>
        <source>The program finds numbers, not names: what you write can still tell who you are.</source>
        <translation type="unfinished">برنامه شماره‌ها را می‌یابد، نه نام‌ها: نوشتهٔ شما هنوز می‌تواند بگوید شما کیستید.</translation>
    </message>
    <message>
        <source>What this protects, and what it does not</source>
        <translation type="unfinished">این از چه محافظت می‌کند و از چه نه</translation>
    </message>
    <message>
        <source>Who takes this machine while it is open sees what is in it.</source>
        <translation type="unfinished">هر که این کمپیوتر را در حال باز بگیرد می‌بیند در آن چیست.</translation>
    </message>
</context>
<context>
    <name>MakingPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">پس</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation type="unfinished">گنجینه را بسازید</translation>
    </message>
    <message>
        <source>The vault is being made. This takes a few seconds, so that guessing the passphrase takes ages.</source>
        <translation type="unfinished">گنجینه ساخته می‌شود. چند ثانیه طول می‌کشد، تا حدس زدن واژه‌های رمز عمرها طول بکشد.</translation>
    </message>
</context>
<context>
    <name>MakingPath</name>
    <message>
        <source>Where the vault will be</source>
        <translation type="unfinished">گنجینه کجا خواهد بود</translation>
    </message>
</context>
<context>
    <name>MarkedText</name>
    <message>
        <source>left out</source>
        <translation type="unfinished">حذف شد</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>About when on that day?</source>
        <translation type="unfinished">در آن روز تقریباً چه وقت؟</translation>
    </message>
    <message>
        <source>About {clock}</source>
        <translation type="unfinished">حدود ساعت {clock}</translation>
    </message>
    <message>
        <source>At night</source>
        <translation type="unfinished">شب</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished">پیش‌تر</translation>
    </message>
    <message>
        <source>In the afternoon</source>
        <translation type="unfinished">بعد از ظهر</translation>
    </message>
    <message>
        <source>In the evening</source>
        <translation type="unfinished">شام</translation>
    </message>
    <message>
        <source>In the morning</source>
        <translation type="unfinished">صبح</translation>
    </message>
    <message>
        <source>Not sure of the hour</source>
        <translation type="unfinished">از ساعت مطمئن نیستم</translation>
    </message>
    <message>
        <source>Some day in that week</source>
        <translation type="unfinished">یک روز در آن هفته</translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">امروز</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished">دیروز</translation>
    </message>
    <message>
        <source>by the clocks there</source>
        <translation type="unfinished">به وقت همان جا</translation>
    </message>
    <message>
        <source>{part}, {first} to {last} o'clock</source>
        <translation type="unfinished">‏{part}، از ساعت {first} تا {last}</translation>
    </message>
</context>
<context>
    <name>NoFilesCard</name>
    <message>
        <source>No files yet. Drop a picture here, or add one below.</source>
        <translation type="unfinished">هنوز فایلی نیست. عکس را این‌جا بیندازید، یا از پایین بیفزایید.</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message numerus="yes">
        <source>%n report(s) arrived: the server signed for it.</source>
        <translation type="unfinished">
            <numerusform>%Ln گزارش رسید: سرور رسید امضا کرد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Before report {number} of {total} leaves, this computer does {work}. It keeps others from flooding the desk's server.</source>
        <translation type="unfinished">پیش از رفتن گزارش {number} از {total}، این کمپیوتر {work} می‌کند. این نمی‌گذارد دیگران سرور دفتر را پر کنند.</translation>
    </message>
    <message>
        <source>Connecting to the desk's server…</source>
        <translation type="unfinished">در حال وصل شدن به سرور دفتر…</translation>
    </message>
    <message>
        <source>Everything is kept here, as it was sealed.</source>
        <translation type="unfinished">همه چیز این‌جا نگه داشته شده، چنان که مهر شد.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">ادامه</translation>
    </message>
    <message>
        <source>It is tried again at about {time}, also while the window is locked, or when you press Send now.</source>
        <translation type="unfinished">حدود {time} دوباره تلاش می‌شود، با پنجرهٔ قفل هم، یا وقتی «حالا بفرستید» را فشار دهید.</translation>
    </message>
    <message>
        <source>Leaves at about {time}, also while the window is locked. The time was drawn by chance, so that nothing is sent in the moment in which a connection returns.</source>
        <translation type="unfinished">حدود {time} می‌رود، با پنجرهٔ قفل هم. وقت به قرعه تعیین شد، تا در لحظهٔ برگشت اتصال چیزی فرستاده نشود.</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation type="unfinished">گزارش‌های من</translation>
    </message>
    <message>
        <source>Not sent: {reason}.</source>
        <translation type="unfinished">فرستاده نشد: {reason}.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation type="unfinished">چیزی منتظر فرستادن نیست.</translation>
    </message>
    <message>
        <source>One moment: it is about to leave.</source>
        <translation type="unfinished">یک لحظه: در حال رفتن است.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished">ایستاده کنید</translation>
    </message>
    <message>
        <source>Paused. Nothing leaves until you go on; what the server has of a large report, it keeps.</source>
        <translation type="unfinished">ایستاده است. تا ادامه ندهید چیزی نمی‌رود؛ آنچه سرور از گزارش کلان دارد نگه می‌دارد.</translation>
    </message>
    <message>
        <source>Reports go straight to the desk's server. Whoever watches your line sees that you connect to it and how much you send, and the server sees your address. Nobody on the way can read what it says.</source>
        <translation type="unfinished">گزارش‌ها مستقیم به سرور دفتر می‌رود. هر که خط شما را می‌پاید می‌بیند که به آن وصل می‌شوید و چقدر می‌فرستید، و سرور آدرس شما را می‌بیند. در راه هیچ‌کس خوانده نمی‌تواند چه نوشته.</translation>
    </message>
    <message>
        <source>Reports that wait</source>
        <translation type="unfinished">گزارش‌های منتظر</translation>
    </message>
    <message>
        <source>Send it again when you think that the line is better.</source>
        <translation type="unfinished">وقتی فکر کردید خط بهتر است دوباره بفرستید.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished">حالا بفرستید</translation>
    </message>
    <message>
        <source>Send quietly</source>
        <translation type="unfinished">آرام بفرستید</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished">فرستادن</translation>
    </message>
    <message>
        <source>Sending report {number} of {total}: the server has {sent} of {size}.</source>
        <translation type="unfinished">گزارش {number} از {total} فرستاده می‌شود: سرور {sent} از {size} را دارد.</translation>
    </message>
    <message>
        <source>The last try, at {time}, did not succeed</source>
        <translation type="unfinished">آخرین تلاش، در {time}، موفق نشد</translation>
    </message>
    <message>
        <source>The last try, while the vault was locked, did not succeed</source>
        <translation type="unfinished">آخرین تلاش، هنگام قفل بودن گنجینه، موفق نشد</translation>
    </message>
    <message>
        <source>This is a demonstration: reports go to a server on this very computer. Nothing goes over your line, and nobody sees that you send.</source>
        <translation type="unfinished">این تمرین است: گزارش‌ها به سروری در همین کمپیوتر می‌رود. چیزی از خط شما نمی‌گذرد، و کسی نمی‌بیند که می‌فرستید.</translation>
    </message>
    <message>
        <source>What is sealed stays here until you send it.</source>
        <translation type="unfinished">آنچه مهر شده تا فرستادن شما این‌جا می‌ماند.</translation>
    </message>
    <message>
        <source>Within two hours, at a moment that is drawn by chance</source>
        <translation type="unfinished">در دو ساعت، در لحظه‌ای به قرعه</translation>
    </message>
</context>
<context>
    <name>OwnPassphrasePage</name>
    <message>
        <source>A passphrase of your own</source>
        <translation type="unfinished">واژه‌های رمز خودتان</translation>
    </message>
    <message>
        <source>Fair: guessing it would take many computers and months or years.</source>
        <translation type="unfinished">متوسط: حدس زدنش کمپیوترهای بسیار و ماه‌ها یا سال‌ها می‌خواهد.</translation>
    </message>
    <message>
        <source>How long it would hold is estimated while you type.</source>
        <translation type="unfinished">هنگام نوشتن برآورد می‌شود چقدر دوام می‌آورد.</translation>
    </message>
    <message>
        <source>I know that it can be guessed, and want it all the same</source>
        <translation type="unfinished">می‌دانم که حدس زده می‌شود، با آن هم می‌خواهم</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished">واژه‌های رمز</translation>
    </message>
    <message>
        <source>Several words that do not belong together are best. There is no way to recover it: without it nobody can open the vault, you included.</source>
        <translation type="unfinished">چند واژهٔ بی‌ربط بهترین است. راهی برای بازیافتش نیست: بی آن هیچ‌کس گنجینه را باز کرده نمی‌تواند، شما هم نه.</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation type="unfinished">قوت واژه‌های رمز</translation>
    </message>
    <message>
        <source>Strong: about as good as words drawn by lot, if you did not take it from a text.</source>
        <translation type="unfinished">قوی: تقریباً به خوبی واژه‌های قرعه‌ای، اگر از متنی نگرفته باشید.</translation>
    </message>
    <message>
        <source>The estimate counts words, dates and repetitions. It knows no names, songs or your life.</source>
        <translation type="unfinished">برآورد واژه‌ها، تاریخ‌ها و تکرار را می‌شمارد. نام‌ها، آهنگ‌ها یا زندگی شما را نمی‌داند.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation type="unfinished">همان یک بار دیگر</translation>
    </message>
    <message>
        <source>The two are not the same. Type both again; the eye beside the line shows the letters.</source>
        <translation type="unfinished">هر دو یکی نیست. هر دو را دوباره بنویسید؛ چشم کنار خط حروف را نشان می‌دهد.</translation>
    </message>
    <message>
        <source>This passphrase is weak. Take a longer one, or say below it that you want it knowingly.</source>
        <translation type="unfinished">این واژه‌های رمز ضعیف است. درازتر بگیرید، یا پایین بگویید که دانسته می‌خواهید.</translation>
    </message>
    <message>
        <source>Type a passphrase first.</source>
        <translation type="unfinished">اول واژه‌های رمز را بنویسید.</translation>
    </message>
    <message>
        <source>Weak: whoever takes this computer could guess it within days or weeks.</source>
        <translation type="unfinished">ضعیف: هر که این کمپیوتر را بگیرد در روزها یا هفته‌ها حدس زده می‌تواند.</translation>
    </message>
</context>
<context>
    <name>OwnReportPath</name>
    <message>
        <source>Where shall the proof be saved?</source>
        <translation type="unfinished">ثبوت کجا ذخیره شود؟</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the letters</source>
        <translation type="unfinished">حروف را پنهان کنید</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation type="unfinished">حروف را نشان دهید</translation>
    </message>
</context>
<context>
    <name>PeriodAnswer</name>
    <message>
        <source>Did it go on without a break?</source>
        <translation type="unfinished">آیا پیوسته بود؟</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation type="unfinished">تمام شده</translation>
    </message>
    <message>
        <source>It is still going on</source>
        <translation type="unfinished">هنوز ادامه دارد</translation>
    </message>
    <message>
        <source>When did it begin?</source>
        <translation type="unfinished">کی شروع شد؟</translation>
    </message>
    <message>
        <source>When did it end?</source>
        <translation type="unfinished">کی تمام شد؟</translation>
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
        <translation type="unfinished">انتخاب کنید</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation type="unfinished">یکی را انتخاب کنید</translation>
    </message>
</context>
<context>
    <name>PicturePage</name>
    <message>
        <source>A little more is black than you covered, so that nothing shines through at the edges.</source>
        <translation type="unfinished">اندکی بیش از آنچه پوشاندید سیاه است، تا از کناره‌ها چیزی پیدا نباشد.</translation>
    </message>
    <message>
        <source>Back to the files</source>
        <translation type="unfinished">برگشت به فایل‌ها</translation>
    </message>
    <message>
        <source>Being drawn …</source>
        <translation type="unfinished">کشیده می‌شود …</translation>
    </message>
    <message>
        <source>Black out parts</source>
        <translation type="unfinished">بخش‌هایی را سیاه کنید</translation>
    </message>
    <message>
        <source>In the report</source>
        <translation type="unfinished">در گزارش</translation>
    </message>
    <message>
        <source>Not in the report any more:</source>
        <translation type="unfinished">دیگر در گزارش نیست:</translation>
    </message>
    <message>
        <source>The picture is drawn.</source>
        <translation type="unfinished">عکس کشیده شد.</translation>
    </message>
    <message>
        <source>This file carried nothing besides the picture.</source>
        <translation type="unfinished">این فایل جز عکس چیزی نداشت.</translation>
    </message>
    <message>
        <source>What the desk will see</source>
        <translation type="unfinished">دفتر چه خواهد دید</translation>
    </message>
    <message>
        <source>Whatever can be seen in the picture stays: faces, names, numbers, signs, the view from a window. Black out what could tell who or where somebody is.</source>
        <translation type="unfinished">هرچه در عکس دیده می‌شود می‌ماند: چهره‌ها، نام‌ها، شماره‌ها، لوحه‌ها، منظرهٔ پنجره. آنچه می‌تواند بگوید کسی کیست یا کجاست سیاه کنید.</translation>
    </message>
    <message>
        <source>Your file</source>
        <translation type="unfinished">فایل شما</translation>
    </message>
    <message>
        <source>{width} by {height} pixels, {size}</source>
        <translation type="unfinished">‏{width} در {height} پکسل، {size}</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>A new folder. It can also be on another disk or a memory stick; plug that in first.</source>
        <translation type="unfinished">پوشهٔ نو. می‌تواند در دیسک دیگر یا یواس‌بی هم باشد؛ اول آن را وصل کنید.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished">انتخاب کنید…</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation type="unfinished">پوشهٔ گنجینه</translation>
    </message>
    <message>
        <source>It will be the new folder {folder}. The name says nothing about what is in it.</source>
        <translation type="unfinished">پوشهٔ نو این خواهد بود: {folder}. نامش نمی‌گوید در آن چیست.</translation>
    </message>
    <message>
        <source>Where the vault will be</source>
        <translation type="unfinished">گنجینه کجا خواهد بود</translation>
    </message>
</context>
<context>
    <name>PlacesBar</name>
    <message>
        <source>Folder up</source>
        <translation type="unfinished">پوشهٔ بالا</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation type="unfinished">پوشهٔ خانگی</translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished">جا</translation>
    </message>
    <message>
        <source>Stick or card: {name}</source>
        <translation type="unfinished">یواس‌بی یا کارت: {name}</translation>
    </message>
    <message>
        <source>Type or paste the place of a file or folder, then press Enter</source>
        <translation type="unfinished">جای فایل یا پوشه را بنویسید یا بچسپانید، سپس Enter را بزنید</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n left to decide</source>
        <translation type="unfinished">
            <numerusform>%Ln تصمیم مانده</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) could tell who somebody is. Decide on each before you go on.</source>
        <translation type="unfinished">
            <numerusform>%Ln جا شاید کسی را بشناساند. پیش از ادامه دربارهٔ هر کدام تصمیم بگیرید.</numerusform>
        </translation>
    </message>
    <message>
        <source>All decided</source>
        <translation type="unfinished">همه تصمیم گرفته شد</translation>
    </message>
    <message>
        <source>All decided; time and place follow below</source>
        <translation type="unfinished">همه تصمیم گرفته شد؛ زمان و مکان پایین‌تر است</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پس</translation>
    </message>
    <message>
        <source>Change my words</source>
        <translation type="unfinished">سخنم را تغییر دهم</translation>
    </message>
    <message>
        <source>Everything that was found is decided. Names are not looked for: read it once more yourself.</source>
        <translation type="unfinished">دربارهٔ همه یافته‌ها تصمیم گرفته شد. نام‌ها جسته نمی‌شود: یک بار خودتان بخوانید.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">ادامه</translation>
    </message>
    <message>
        <source>How exactly shall time and place be told?</source>
        <translation type="unfinished">زمان و مکان چقدر دقیق گفته شود؟</translation>
    </message>
    <message>
        <source>Keys: Enter replaces, K keeps, E writes something else, N and P go from one to the next.</source>
        <translation type="unfinished">کلیدها: Enter عوض می‌کند، K نگه می‌دارد، E چیز دیگر می‌نویسد، N و P از یکی به دیگری می‌روند.</translation>
    </message>
    <message>
        <source>Looking through your words …</source>
        <translation type="unfinished">سخن شما دیده می‌شود …</translation>
    </message>
    <message>
        <source>No numbers, addresses or accounts were found. Names are not looked for: read it yourself.</source>
        <translation type="unfinished">شماره، آدرس یا حسابی یافت نشد. نام‌ها جسته نمی‌شود: خودتان بخوانید.</translation>
    </message>
    <message>
        <source>Privacy check</source>
        <translation type="unfinished">بررسی شناسایی</translation>
    </message>
    <message>
        <source>The vaguer it is, the more people it could have come from.</source>
        <translation type="unfinished">هرچه مبهم‌تر، از کسان بیشتری آمده می‌تواند.</translation>
    </message>
    <message>
        <source>They are never changed by the program. Change them yourself.</source>
        <translation type="unfinished">برنامه هرگز آن‌ها را تغییر نمی‌دهد. خودتان تغییر دهید.</translation>
    </message>
    <message>
        <source>Words worth a second look: {count}</source>
        <translation type="unfinished">واژه‌های درخور نگاه دوباره: {count}</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">لغو</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Take back</source>
        <translation type="unfinished">پس بگیرید</translation>
    </message>
    <message>
        <source>Take the answer back: {question}</source>
        <translation type="unfinished">جواب را پس بگیرید: {question}</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">پس</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">ادامه</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation type="unfinished">برای بعد نگه دارید</translation>
    </message>
    <message>
        <source>Keeps the draft as it is and goes back to your reports</source>
        <translation type="unfinished">پیش‌نویس را نگه می‌دارد و به صفحهٔ نخست می‌رود</translation>
    </message>
    <message>
        <source>More, if you know it ({count})</source>
        <translation type="unfinished">بیشتر، اگر می‌دانید ({count})</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation type="unfinished">گزارش‌های من</translation>
    </message>
    <message>
        <source>Skip this page</source>
        <translation type="unfinished">از این صفحه بگذرید</translation>
    </message>
</context>
<context>
    <name>QueuedPage</name>
    <message>
        <source>It leaves at a moment nobody can foresee, and so not just when the line returns. You may lock the window, but do not close it.</source>
        <translation type="unfinished">در لحظه‌ای می‌رود که هیچ‌کس پیش‌بینی کرده نمی‌تواند، پس نه درست با برگشت خط. پنجره را قفل کرده می‌توانید، اما نبندید.</translation>
    </message>
    <message>
        <source>It leaves at once. Whoever watches the line sees that something left at this moment.</source>
        <translation type="unfinished">فوراً می‌رود. هر که خط را می‌پاید می‌بیند در این لحظه چیزی رفت.</translation>
    </message>
    <message>
        <source>Later; keep it here</source>
        <translation type="unfinished">بعداً؛ در فهرست فرستادن بماند</translation>
    </message>
    <message>
        <source>Now, while there is a line</source>
        <translation type="unfinished">حالا، فرصت کوتاه است</translation>
    </message>
    <message>
        <source>Quietly, within two hours</source>
        <translation type="unfinished">آرام، در دو ساعت</translation>
    </message>
    <message>
        <source>Sealed. When shall it leave?</source>
        <translation type="unfinished">مهر شد. کی برود؟</translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished">بفرستید</translation>
    </message>
    <message>
        <source>The desk can open this until {date}. It waits here as {size}.</source>
        <translation type="unfinished">دفتر تا {date} باز کرده می‌تواند. این‌جا به اندازهٔ {size} منتظر است.</translation>
    </message>
    <message>
        <source>The way out: straight to the desk's server, encrypted. Your line's operator sees that you reach this server, when, and about how much; not what you say. The server sees the address of your line.</source>
        <translation type="unfinished">راه: مستقیم به سرور دفتر، رمز شده. شرکت خط شما می‌بیند که به این سرور می‌رسید، کی، و حدوداً چقدر؛ نه این که چه می‌گویید. سرور آدرس خط شما را می‌بیند.</translation>
    </message>
    <message>
        <source>The way out: to the demo desk's server on this very computer, encrypted. Nothing goes over your line. With a real desk, your line's operator sees that you reach its server.</source>
        <translation type="unfinished">راه بیرون: به سرور دفتر تمرینی در همین کمپیوتر، رمزشده. چیزی از خط شما نمی‌گذرد. با دفتر واقعی، شرکت خط شما می‌بیند که به سرورش وصل می‌شوید.</translation>
    </message>
    <message>
        <source>This computer's date cannot be right, so the report was sealed to the key that stays open longest. It is safe; set the date before the next one.</source>
        <translation type="unfinished">تاریخ این کمپیوتر درست بوده نمی‌تواند، پس گزارش برای کلیدی مهر شد که بیشتر از همه باز می‌ماند. امن است؛ پیش از بعدی تاریخ را درست کنید.</translation>
    </message>
    <message>
        <source>What you have of the desk has run out, so the report was sealed to a key that stays open for years. It is safe; ask the desk for its newer file.</source>
        <translation type="unfinished">آنچه از دفتر دارید وقتش گذشته، پس گزارش با کلیدی مهر شد که سال‌ها باز می‌کند. محفوظ است؛ از دفتر فایل نوترش را بخواهید.</translation>
    </message>
    <message>
        <source>What you have of the desk has run out. The report is sealed and safe; ask the desk for a newer file.</source>
        <translation type="unfinished">آنچه از دفتر دارید وقتش گذشته. گزارش مهر و محفوظ است؛ از دفتر فایل نوتر بخواهید.</translation>
    </message>
</context>
<context>
    <name>QuietLine</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished">کاپی</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished">برش</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished">چسپاندن</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished">از نو</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished">انتخاب همه</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">برگردان</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">پس</translation>
    </message>
    <message>
        <source>It does not prove what the report says, nor who sent it.</source>
        <translation type="unfinished">این ثابت نمی‌کند گزارش چه می‌گوید، و نه این که چه کسی فرستاده.</translation>
    </message>
    <message>
        <source>Outside this vault the file is protected by nothing. Whoever finds it with you learns that you sent a report to this desk.</source>
        <translation type="unfinished">بیرون از این گنجینه هیچ چیز از فایل محافظت نمی‌کند. هر که آن را نزد شما بیابد می‌فهمد که به این دفتر گزارش فرستاده‌اید.</translation>
    </message>
    <message>
        <source>Save the proof…</source>
        <translation type="unfinished">مدرک را ذخیره کنید…</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation type="unfinished">ذخیره شد: {path}</translation>
    </message>
    <message>
        <source>Saving it as a file</source>
        <translation type="unfinished">ذخیره به شکل فایل</translation>
    </message>
    <message>
        <source>Something of that name is there already. Nothing was changed; choose another name.</source>
        <translation type="unfinished">چیزی به این نام از پیش هست. چیزی تغییر نکرد؛ نام دیگر انتخاب کنید.</translation>
    </message>
    <message>
        <source>The desk's server took this sealed report and signed for it, so nobody can deny that it came.</source>
        <translation type="unfinished">سرور دفتر این گزارش مهرشده را گرفت و رسید امضا کرد، پس هیچ‌کس رسیدنش را انکار کرده نمی‌تواند.</translation>
    </message>
    <message>
        <source>The desk's server took this sealed report on {day} and signed for it, so nobody can deny that it came.</source>
        <translation type="unfinished">سرور دفتر در {day} این گزارش مهرشده را گرفت و رسید امضا کرد، پس هیچ‌کس رسیدنش را انکار کرده نمی‌تواند.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Nothing was changed; choose another folder.</source>
        <translation type="unfinished">فایل را آن‌جا نوشته نمی‌شود. چیزی تغییر نکرد؛ پوشهٔ دیگر انتخاب کنید.</translation>
    </message>
    <message>
        <source>The receipt itself</source>
        <translation type="unfinished">خود رسید</translation>
    </message>
    <message>
        <source>What can be proved</source>
        <translation type="unfinished">چه ثابت شده می‌تواند</translation>
    </message>
</context>
<context>
    <name>ReportDetailPage</name>
    <message>
        <source>Answers are still needed on: {pages}.</source>
        <translation type="unfinished">در این صفحه‌ها هنوز پاسخ لازم است: {pages}.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished">تغییرش دهید</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished">حذف…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">ادامه</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation type="unfinished">به نوشتن ادامه دهید</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation type="unfinished">نگه دارید</translation>
    </message>
    <message>
        <source>It has every answer it needs. What comes next is the privacy check.</source>
        <translation type="unfinished">هر پاسخ لازم را دارد. گام بعدی بررسی شناسایی است.</translation>
    </message>
    <message>
        <source>It has every answer it needs. You left it at: {step}.</source>
        <translation type="unfinished">همهٔ جواب‌های لازم را دارد. آن را این‌جا گذاشتید: {step}.</translation>
    </message>
    <message>
        <source>It leaves also while the window is locked. The time was drawn by chance, so that nothing leaves in the moment in which a connection returns.</source>
        <translation type="unfinished">با پنجرهٔ قفل هم می‌رود. وقت به قرعه تعیین شد، تا در لحظهٔ برگشت اتصال چیزی نرود.</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation type="unfinished">گزارش‌های من</translation>
    </message>
    <message>
        <source>No copy was kept: what it says can be read by the desk only.</source>
        <translation type="unfinished">نسخه‌ای نگه داشته نشد: فقط دفتر آن را خوانده می‌تواند.</translation>
    </message>
    <message>
        <source>Nothing of it has left this computer. Go on whenever you want.</source>
        <translation type="unfinished">چیزی از آن از این کمپیوتر بیرون نرفته. هر وقت خواستید ادامه دهید.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished">حالا بفرستید</translation>
    </message>
    <message>
        <source>Send quietly</source>
        <translation type="unfinished">آرام بفرستید</translation>
    </message>
    <message>
        <source>The server said that it does not take this report. You can send it again: a server can be made to refuse. If that does not help, tell the desk over a channel that you trust.</source>
        <translation type="unfinished">سرور گفت این گزارش را نمی‌گیرد. دوباره فرستاده می‌توانید: سرور را می‌شود به رد کردن واداشت. اگر کمک نکرد، از راهی که اعتماد دارید به دفتر بگویید.</translation>
    </message>
    <message>
        <source>To the privacy check</source>
        <translation type="unfinished">به بررسی شناسایی</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished">دوباره تلاش کنید</translation>
    </message>
    <message>
        <source>What can be proved</source>
        <translation type="unfinished">چه ثابت شده می‌تواند</translation>
    </message>
    <message>
        <source>What the desk reads</source>
        <translation type="unfinished">دفتر چه می‌خواند</translation>
    </message>
    <message>
        <source>What you have answered so far</source>
        <translation type="unfinished">آنچه تا کنون پاسخ داده‌اید</translation>
    </message>
    <message>
        <source>When it was last tried: {reason}. Nothing was lost; it is kept here as it was sealed.</source>
        <translation type="unfinished">در آخرین تلاش: {reason}. چیزی گم نشد؛ این‌جا همان‌گونه مهرشده نگه داشته شده.</translation>
    </message>
    <message>
        <source>Without a copy it cannot be sealed again: send it before that day.</source>
        <translation type="unfinished">بدون نسخه دوباره مهر نمی‌شود: پیش از آن روز بفرستید.</translation>
    </message>
    <message>
        <source>{sentence}. Size on the wire: {size}.</source>
        <translation type="unfinished">‏{sentence}. اندازهٔ فرستادن: {size}.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n place(s) were replaced, left out or written anew by you.</source>
        <translation type="unfinished">
            <numerusform>%Ln جا را شما عوض، حذف یا از نو نوشتید.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پس</translation>
    </message>
    <message>
        <source>Back to the privacy check</source>
        <translation type="unfinished">برگشت به بررسی شناسایی</translation>
    </message>
    <message>
        <source>File {number}, {size}, as it is, with everything it carries: place, day, device, faces and voices. The desk reads your reason: {reason}</source>
        <translation type="unfinished">فایل {number}، {size}، همان‌گونه، با هرچه در آن است: جا، روز، وسیله، چهره‌ها و صداها. دفتر دلیل شما را می‌خواند: {reason}</translation>
    </message>
    <message>
        <source>File {number}: a picture, {size}, cleaned.</source>
        <translation type="unfinished">فایل {number}: عکس، {size}، پاک‌شده.</translation>
    </message>
    <message>
        <source>File {number}: a picture, {size}, cleaned. What its camera wrote into it is gone.</source>
        <translation type="unfinished">فایل {number}: عکس، {size}، پاک‌شده. آنچه کامره در آن نوشته بود برداشته شد.</translation>
    </message>
    <message>
        <source>It goes out as {size}: sealed, so that nobody on the way can read it.</source>
        <translation type="unfinished">به اندازهٔ {size} می‌رود: مهرشده، تا در راه کسی نخواند.</translation>
    </message>
    <message>
        <source>Preparing your report …</source>
        <translation type="unfinished">گزارش شما آماده می‌شود …</translation>
    </message>
    <message>
        <source>Read it once more</source>
        <translation type="unfinished">یک بار دیگر بخوانید</translation>
    </message>
    <message>
        <source>Something in it could still tell who somebody is. Decide on it in the privacy check.</source>
        <translation type="unfinished">هنوز چیزی در آن شاید کسی را بشناساند. در بررسی شناسایی تصمیم بگیرید.</translation>
    </message>
    <message>
        <source>This is exactly what the desk will read.</source>
        <translation type="unfinished">دفتر دقیقاً همین را می‌خواند.</translation>
    </message>
    <message>
        <source>Yes, this can go</source>
        <translation type="unfinished">بلی، این می‌تواند برود</translation>
    </message>
</context>
<context>
    <name>SealingPage</name>
    <message>
        <source>As in {example}. Leave it empty if you are not sure.</source>
        <translation type="unfinished">مثل {example}. اگر مطمئن نیستید خالی بگذارید.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پس</translation>
    </message>
    <message>
        <source>Keep a copy in my vault</source>
        <translation type="unfinished">یک نسخه در گنجینه‌ام نگه دارید</translation>
    </message>
    <message>
        <source>Nobody can read it on this computer any more, not even you. It cannot be brought back.</source>
        <translation type="unfinished">در این کمپیوتر دیگر هیچ‌کس خوانده نمی‌تواند، شما هم نه. برگردانده نمی‌شود.</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation type="unfinished">مهر کنید</translation>
    </message>
    <message>
        <source>Seal and forget</source>
        <translation type="unfinished">مهر کنید و فراموش کنید</translation>
    </message>
    <message>
        <source>Seal it</source>
        <translation type="unfinished">مهرش کنید</translation>
    </message>
    <message>
        <source>Sealed, it can be opened by the desk and by nobody else. What shall stay here?</source>
        <translation type="unfinished">مهرشده را فقط دفتر باز کرده می‌تواند و نه کس دیگر. این‌جا چه بماند؟</translation>
    </message>
    <message>
        <source>Sealing your report …</source>
        <translation type="unfinished">گزارش شما مهر می‌شود …</translation>
    </message>
    <message>
        <source>Sealing your report. Nothing leaves this computer yet.</source>
        <translation type="unfinished">گزارش شما مهر می‌شود. هنوز چیزی از این کمپیوتر بیرون نمی‌رود.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sealed, and your report is kept as it was before.</source>
        <translation type="unfinished">ایستاده شد. چیزی مهر نشد، و گزارش شما همان‌گونه نگه داشته شده.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished">ایستاده می‌شود …</translation>
    </message>
    <message>
        <source>This computer's date cannot be right. The report is safe; with the day it reaches the right key.</source>
        <translation type="unfinished">تاریخ این کمپیوتر درست بوده نمی‌تواند. گزارش امن است؛ با گفتن روز به کلید درست می‌رسد.</translation>
    </message>
    <message>
        <source>This is no date. Write it as in {example}, or leave it empty.</source>
        <translation type="unfinished">این تاریخ نیست. مثل {example} بنویسید، یا خالی بگذارید.</translation>
    </message>
    <message>
        <source>What is today's date? Year, month and day, if you know it</source>
        <translation type="unfinished">امروز چه تاریخ است؟ سال، ماه و روز، اگر می‌دانید</translation>
    </message>
    <message>
        <source>You can read it again, and send it again if it came too late. So can whoever has your passphrase.</source>
        <translation type="unfinished">دوباره خوانده می‌توانید، و اگر دیر رسید دوباره فرستاده می‌توانید. هر که واژه‌های رمز شما را دارد هم.</translation>
    </message>
    <message>
        <source>Your report is kept in the vault as it was.</source>
        <translation type="unfinished">گزارش شما در گنجینه همان‌گونه نگه داشته شده.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform>%Ln دقیقه</numerusform>
        </translation>
    </message>
    <message>
        <source>As this computer has them</source>
        <translation type="unfinished">مثل این کمپیوتر</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">پس</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished">رنگ‌ها</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">تاریک</translation>
    </message>
    <message>
        <source>Erase everything…</source>
        <translation type="unfinished">همه چیز را پاک کنید…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">زبان</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">روشن</translation>
    </message>
    <message>
        <source>Lock when nobody has touched this window for</source>
        <translation type="unfinished">قفل شود وقتی کسی به این پنجره دست نزده باشد برای</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation type="unfinished">گزارش‌های من</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">تنظیمات</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation type="unfinished">تضاد زیاد</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished">اندازهٔ متن</translation>
    </message>
    <message>
        <source>These are kept inside the vault and nowhere else on this computer.</source>
        <translation type="unfinished">این‌ها در گنجینه نگه داشته می‌شود و در این کمپیوتر جای دیگر نه.</translation>
    </message>
    <message>
        <source>What this protects, and what it does not</source>
        <translation type="unfinished">این از چه محافظت می‌کند و از چه نه</translation>
    </message>
    <message>
        <source>{language} (made by a machine, needs a native reader)</source>
        <translation type="unfinished">‏{language} (ترجمهٔ ماشینی، نیازمند یک اهل زبان)</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>What the desk will read</source>
        <translation type="unfinished">دفتر چه خواهد خواند</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation type="unfinished">چه نوشتید</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation type="unfinished">گام {number} از {count}</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {title}</source>
        <translation type="unfinished">گام {number} از {count}: {title}</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message numerus="yes">
        <source>Marked: %n place(s) that could name somebody. Before anything is sealed, you decide on each. Names are not marked.</source>
        <translation type="unfinished">
            <numerusform>نشانی شد: %Ln جا که شاید کسی را بشناساند. پیش از مهر شدن، شما دربارهٔ هر کدام تصمیم می‌گیرید. نام‌ها نشانی نمی‌شوند.</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers, addresses and the like are marked as you write. Names are not: leave them out.</source>
        <translation type="unfinished">هنگام نوشتن شماره‌ها، آدرس‌ها و مانند آن نشانی می‌شود. نام‌ها نه: آن‌ها را ننویسید.</translation>
    </message>
</context>
<context>
    <name>StoryEdit</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished">کاپی</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished">برش</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished">چسپاندن</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished">از نو</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished">انتخاب همه</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">برگردان</translation>
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
        <translation type="unfinished">تمرین: چیزی از این کمپیوتر بیرون نمی‌رود</translation>
    </message>
    <message>
        <source>Leave now</source>
        <translation type="unfinished">همین حالا خارج شوید</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished">قفل کنید</translation>
    </message>
    <message>
        <source>Locks and closes at once. Pressing Escape twice does the same.</source>
        <translation type="unfinished">فوراً قفل و بسته می‌کند. دو بار Escape هم همین کار را می‌کند.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">تنظیمات</translation>
    </message>
    <message>
        <source>Takes everything off the screen. Control and L does the same.</source>
        <translation type="unfinished">همه چیز را از صفحه برمی‌دارد. Control و L هم همین کار را می‌کند.</translation>
    </message>
</context>
<context>
    <name>TermList</name>
    <message>
        <source>Done</source>
        <translation type="unfinished">تمام</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation type="unfinished">در فهرست بجویید</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>Files</source>
        <translation type="unfinished">فایل‌ها</translation>
    </message>
</context>
<context>
    <name>TypeBackPage</name>
    <message numerus="yes">
        <source>%n word(s) stand here, and there are six. Compare them with your paper, or go back to see them again.</source>
        <translation type="unfinished">
            <numerusform>این‌جا %Ln واژه است، و باید شش باشد. با کاغذ خود مقایسه کنید، یا برگردید و دوباره ببینید.</numerusform>
        </translation>
    </message>
    <message>
        <source>In Latin letters, with a space between the words. Capital letters do not matter.</source>
        <translation type="unfinished">با حروف لاتین (انگلیسی)، با فاصله میان واژه‌ها. حروف کلان فرقی نمی‌کند.</translation>
    </message>
    <message>
        <source>So it is certain that you can read them later.</source>
        <translation type="unfinished">تا یقین شود که بعداً خوانده می‌توانید.</translation>
    </message>
    <message>
        <source>The six words</source>
        <translation type="unfinished">شش واژه</translation>
    </message>
    <message>
        <source>The six words are in Latin letters, a to z. Change the keyboard to English for them.</source>
        <translation type="unfinished">شش واژه با حروف لاتین است، از a تا z. برای آن‌ها صفحه‌کلید را انگلیسی کنید.</translation>
    </message>
    <message>
        <source>These are not the six words. Compare number {places} with your paper, or go back to see them again.</source>
        <translation type="unfinished">این آن شش واژه نیست. شمارهٔ {places} را با کاغذ خود مقایسه کنید، یا برگردید و دوباره ببینید.</translation>
    </message>
    <message>
        <source>Type the six words first.</source>
        <translation type="unfinished">اول شش واژه را بنویسید.</translation>
    </message>
    <message>
        <source>Type the six words from your paper</source>
        <translation type="unfinished">شش واژه را از کاغذتان بنویسید</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Folder of the vault</source>
        <translation type="unfinished">پوشهٔ گنجینه</translation>
    </message>
    <message>
        <source>Its whole path, as {example}</source>
        <translation type="unfinished">مسیر کاملش، مثل {example}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished">دوباره بجویید</translation>
    </message>
    <message>
        <source>Make a new vault</source>
        <translation type="unfinished">گنجینهٔ نو بسازید</translation>
    </message>
    <message>
        <source>Name the folder of the vault first.</source>
        <translation type="unfinished">اول پوشهٔ گنجینه را نام ببرید.</translation>
    </message>
    <message>
        <source>No vault was found. Plug in the stick that it is on and look again, or name its folder.</source>
        <translation type="unfinished">هیچ گنجینه‌ای پیدا نشد. یواس‌بی‌ای را که در آن است وصل کنید و دوباره بجویید، یا پوشه‌اش را نام ببرید.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">باز کنید</translation>
    </message>
    <message>
        <source>Open your vault</source>
        <translation type="unfinished">گنجینهٔ خود را باز کنید</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished">واژه‌های رمز</translation>
    </message>
    <message>
        <source>The vault is being opened. This takes a second or two.</source>
        <translation type="unfinished">گنجینه باز می‌شود. یکی دو ثانیه طول می‌کشد.</translation>
    </message>
    <message>
        <source>The vault is in another place</source>
        <translation type="unfinished">گنجینه جای دیگر است</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation type="unfinished">اول واژه‌های رمز را بنویسید.</translation>
    </message>
</context>
<context>
    <name>VaguenessChoices</name>
    <message>
        <source>How much of the place shall the desk read?</source>
        <translation type="unfinished">دفتر از مکان چقدر بخواند؟</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">پس</translation>
    </message>
    <message>
        <source>Draw other words</source>
        <translation type="unfinished">واژه‌های دیگر بکشید</translation>
    </message>
    <message>
        <source>Everything you write here is kept locked in a vault on this computer. These words, drawn by lot, are its only key. Write them on paper, and keep the paper away from this computer.</source>
        <translation type="unfinished">هرچه این‌جا می‌نویسید در گنجینه‌ای در این کمپیوتر قفل می‌ماند. این واژه‌های انگلیسی، که به قرعه برآمده، تنها کلید آن است. روی کاغذ بنویسید و کاغذ را دور از این کمپیوتر نگه دارید.</translation>
    </message>
    <message>
        <source>I have a vault already</source>
        <translation type="unfinished">از پیش گنجینه دارم</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation type="unfinished">نوشتم</translation>
    </message>
    <message>
        <source>Six words open your vault</source>
        <translation type="unfinished">شش واژه گنجینهٔ شما را باز می‌کند</translation>
    </message>
    <message>
        <source>The six words, in this order</source>
        <translation type="unfinished">شش واژه، به همین ترتیب</translation>
    </message>
    <message>
        <source>There is no way to recover them: without these words nobody can open the vault, you included.</source>
        <translation type="unfinished">راهی برای بازیافت آن‌ها نیست: بی این واژه‌ها هیچ‌کس گنجینه را باز کرده نمی‌تواند، شما هم نه.</translation>
    </message>
    <message>
        <source>Use a passphrase of my own</source>
        <translation type="unfinished">واژه‌های رمز خودم را به کار ببرم</translation>
    </message>
</context>
<context>
    <name>WarningPage</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished">ادامه</translation>
    </message>
    <message>
        <source>The vault is open</source>
        <translation type="unfinished">گنجینه باز است</translation>
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
        <translation type="unfinished">فقط روز</translation>
    </message>
    <message>
        <source>Only the month</source>
        <translation type="unfinished">فقط ماه</translation>
    </message>
    <message>
        <source>Only the part of the day</source>
        <translation type="unfinished">فقط بخش روز</translation>
    </message>
    <message>
        <source>Only the week</source>
        <translation type="unfinished">فقط هفته</translation>
    </message>
    <message>
        <source>To the hour</source>
        <translation type="unfinished">تا ساعت دقیق</translation>
    </message>
    <message>
        <source>To the quarter of an hour</source>
        <translation type="unfinished">تا ۱۵ دقیقه دقیق</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished">بلی</translation>
    </message>
    <message>
        <source>from {begin} until {end}</source>
        <translation type="unfinished">از {begin} تا {end}</translation>
    </message>
    <message>
        <source>from {begin}, and it is still going on</source>
        <translation type="unfinished">از {begin}، و هنوز ادامه دارد</translation>
    </message>
    <message>
        <source>the end of {day}</source>
        <translation type="unfinished">پایان {day}</translation>
    </message>
    <message>
        <source>{period}; how exactly: {precision}</source>
        <translation type="unfinished">‏{period}؛ دقت: {precision}</translation>
    </message>
    <message>
        <source>{period}; in between: {recurrence}</source>
        <translation type="unfinished">‏{period}؛ در میان: {recurrence}</translation>
    </message>
</context>
<context>
    <name>blackouts</name>
    <message>
        <source>Box {number} of {count}, {place}</source>
        <translation type="unfinished">چارخانهٔ {number} از {count}، {place}</translation>
    </message>
    <message>
        <source>Stroke {number} of {count}, {place}</source>
        <translation type="unfinished">خط {number} از {count}، {place}</translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished">چپ</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation type="unfinished">پایین چپ</translation>
    </message>
    <message>
        <source>lower middle</source>
        <translation type="unfinished">پایین میانه</translation>
    </message>
    <message>
        <source>lower right</source>
        <translation type="unfinished">پایین راست</translation>
    </message>
    <message>
        <source>middle</source>
        <translation type="unfinished">میانه</translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished">راست</translation>
    </message>
    <message>
        <source>upper left</source>
        <translation type="unfinished">بالا چپ</translation>
    </message>
    <message>
        <source>upper middle</source>
        <translation type="unfinished">بالا میانه</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation type="unfinished">بالا راست</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>from {begin} to {end}</source>
        <translation type="unfinished">از {begin} تا {end}</translation>
    </message>
    <message>
        <source>the week from {day}</source>
        <translation type="unfinished">هفته از {day}</translation>
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
        <translation type="unfinished">یک فایل کلان گنجینه نیست یا خراب است. چیزی تغییر نکرد؛ نسخهٔ پشتیبان پوشه را به کار ببرید.</translation>
    </message>
    <message>
        <source>A report carries at most 20 files. Remove some of them.</source>
        <translation type="unfinished">گزارش حداکثر ۲۰ فایل می‌گیرد. چندتا را بردارید.</translation>
    </message>
    <message>
        <source>A report carries at most 20 files. This one was not attached; remove another one first.</source>
        <translation type="unfinished">گزارش حداکثر ۲۰ فایل می‌گیرد. این یکی پیوست نشد؛ اول یکی دیگر را بردارید.</translation>
    </message>
    <message>
        <source>A vault needs a passphrase, and this one is empty. Nothing was made.</source>
        <translation type="unfinished">گنجینه واژه‌های رمز می‌خواهد، و این خالی است. چیزی ساخته نشد.</translation>
    </message>
    <message>
        <source>A vault's own folder is no place for other files. Nothing was written there; name another folder for this one.</source>
        <translation type="unfinished">پوشهٔ خود گنجینه جای فایل‌های دیگر نیست. آن‌جا چیزی نوشته نشد؛ پوشهٔ دیگر را نام ببرید.</translation>
    </message>
    <message>
        <source>AVIF pictures</source>
        <translation type="unfinished">عکس‌های AVIF</translation>
    </message>
    <message>
        <source>Another window or program has this vault open. Nothing was changed; close it there first.</source>
        <translation type="unfinished">این گنجینه در پنجره یا برنامهٔ دیگر باز است. چیزی تغییر نکرد؛ اول آن‌جا ببندید.</translation>
    </message>
    <message>
        <source>Archives and office documents</source>
        <translation type="unfinished">آرشیف‌ها و سندهای دفتری</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation type="unfinished">دیسک از خواندن یا نوشتن سر باز زد</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation type="unfinished">این پوشه است</translation>
    </message>
    <message>
        <source>JPEG XL pictures</source>
        <translation type="unfinished">عکس‌های JPEG XL</translation>
    </message>
    <message>
        <source>Moving PNG pictures are not taken, because only one frame would be seen. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished">عکس‌های متحرک PNG گرفته نمی‌شود، چون فقط یک قاب دیده می‌شد. چیزی تغییر نکرد؛ سکرین‌شاتش را بگیرید، کنارش بگذارید، یا همان‌گونه پیوست کنید و بگویید چرا.</translation>
    </message>
    <message>
        <source>No port of this computer is free for the demo desk. Nothing was joined; close other programs and try again.</source>
        <translation type="unfinished">هیچ پورت این کمپیوتر برای دفتر تمرینی خالی نیست. به دفتری پیوسته نشد؛ برنامه‌های دیگر را ببندید و دوباره تلاش کنید.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation type="unfinished">در دیسک جا نیست</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation type="unfinished">دیسک نیست</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation type="unfinished">چنین فایل یا پوشه‌ای نیست</translation>
    </message>
    <message>
        <source>Nobody can read this vault any more: its keys are overwritten, and no passphrase brings them back. Some of its files could not be removed ({files}). Try once more, or delete the folder {folder} by hand; what is left only shows that there was a vault.</source>
        <translation type="unfinished">این گنجینه را دیگر هیچ‌کس خوانده نمی‌تواند: کلیدهایش پاک شده، و هیچ واژه‌های رمز آن‌ها را برنمی‌گرداند. چند فایل آن برداشته نشد ({files}). یک بار دیگر تلاش کنید، یا پوشهٔ {folder} را با دست پاک کنید؛ آنچه مانده تنها نشان می‌دهد که این‌جا گنجینه‌ای بود.</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation type="unfinished">این پوشه نیست</translation>
    </message>
    <message>
        <source>Not all of this envelope is here. Sync again for the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in this place. Check how it is written, or choose from the list.</source>
        <translation type="unfinished">در این‌جا چیزی نیست. ببینید درست نوشته شده، یا از فهرست انتخاب کنید.</translation>
    </message>
    <message>
        <source>Office documents</source>
        <translation type="unfinished">سندهای دفتری</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation type="unfinished">سندهای PDF</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation type="unfinished">اجازه نیست</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation type="unfinished">این‌جا تنها خوانده می‌شود</translation>
    </message>
    <message>
        <source>SVG drawings</source>
        <translation type="unfinished">طرح‌های SVG</translation>
    </message>
    <message>
        <source>Some answers need another look: {places}. Nothing was lost; change them and go on.</source>
        <translation type="unfinished">چند جواب بازنگری می‌خواهد: {places}. چیزی گم نشد؛ تغییرشان دهید و ادامه دهید.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. What you had saved is kept; close the program and open it again.</source>
        <translation type="unfinished">در برنامه خطایی شد. آنچه ذخیره بود هست؛ برنامه را ببندید و دوباره باز کنید.</translation>
    </message>
    <message>
        <source>Sound recordings</source>
        <translation type="unfinished">صداهای ثبت‌شده</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sealed, and your report is kept as it was before.</source>
        <translation type="unfinished">ایستاده شد. چیزی مهر نشد، و گزارش شما همان‌گونه نگه داشته شده.</translation>
    </message>
    <message>
        <source>The demo desk finds no place for its server ({strerror}). What you wrote is kept; make room on the disk and open the vault again.</source>
        <translation type="unfinished">دفتر تمرینی برای سرورش جا نمی‌یابد ({strerror}). نوشتهٔ شما هست؛ در دیسک جا باز کنید و گنجینه را دوباره باز کنید.</translation>
    </message>
    <message>
        <source>The demo desk's server does not start: other programs may use its ports. What you wrote is kept.</source>
        <translation type="unfinished">سرور دفتر تمرینی آغاز نمی‌شود: شاید برنامه‌های دیگر پورت‌هایش را گرفته باشند. نوشتهٔ شما هست.</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be saved. Everything saved before is kept; make room and try again.</source>
        <translation type="unfinished">دیسک پر است، پس ذخیره نشد. همه ذخیره‌های پیشین هست؛ جا باز کنید و دوباره تلاش کنید.</translation>
    </message>
    <message>
        <source>The disk refused to read or write the vault. Everything saved before is kept as far as the disk kept it; try again, and copy the folder to another disk if it happens again.</source>
        <translation type="unfinished">دیسک خواندن یا نوشتن گنجینه را نپذیرفت. ذخیره‌های پیشین تا جایی که دیسک نگه داشته هست؛ دوباره تلاش کنید، و اگر باز شد پوشه را به دیسک دیگر کاپی کنید.</translation>
    </message>
    <message>
        <source>The file changed while it was read. Nothing was saved; try again.</source>
        <translation type="unfinished">فایل هنگام خواندن تغییر کرد. چیزی ذخیره نشد؛ دوباره تلاش کنید.</translation>
    </message>
    <message>
        <source>The files are too large for one report. Remove some of them.</source>
        <translation type="unfinished">فایل‌ها برای یک گزارش بسیار کلان است. چندتا را بردارید.</translation>
    </message>
    <message>
        <source>The folder around this place does not exist. Nothing was made; check the name.</source>
        <translation type="unfinished">پوشهٔ این جا وجود ندارد. چیزی ساخته نشد؛ نام را ببینید.</translation>
    </message>
    <message>
        <source>The key of this lies in a file that is missing from the vault's folder. Nothing was changed; put the file back if you can find it.</source>
        <translation type="unfinished">کلید این در فایلی است که از پوشهٔ گنجینه کم شده. چیزی تغییر نکرد؛ اگر آن را یافتید برگردانید.</translation>
    </message>
    <message>
        <source>The making of this vault was cut off before anything was kept in it. Make it again.</source>
        <translation type="unfinished">ساختن این گنجینه پیش از آن که چیزی در آن بماند قطع شد. دوباره بسازید.</translation>
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
        <translation type="unfinished">در فهرست فرستادن چنین گزارشی نیست. شاید رسیده و فراموش شده باشد.</translation>
    </message>
    <message>
        <source>The part of the program that sends cannot be started on this computer just now. Everything is kept; close other programs and send again.</source>
        <translation type="unfinished">بخش فرستندهٔ برنامه حالا در این کمپیوتر آغاز نمی‌شود. همه چیز هست؛ برنامه‌های دیگر را ببندید و دوباره بفرستید.</translation>
    </message>
    <message>
        <source>The profile cannot be read ({strerror}). Nothing was joined; check the file's name.</source>
        <translation type="unfinished">پروفایل خوانده نمی‌شود ({strerror}). به دفتری پیوسته نشد؛ نام فایل را ببینید.</translation>
    </message>
    <message>
        <source>The sending part of the program said something that makes no sense. Nothing was lost.</source>
        <translation type="unfinished">بخش فرستندهٔ برنامه چیزی بی‌معنا گفت. چیزی گم نشد.</translation>
    </message>
    <message>
        <source>The sending was stopped. What is not sent is kept.</source>
        <translation type="unfinished">فرستادن ایستاده شد. آنچه نرفته نگه داشته شده.</translation>
    </message>
    <message>
        <source>The server has not signed for this report yet, so there is nothing to prove.</source>
        <translation type="unfinished">سرور هنوز برای این گزارش امضا نکرده، پس چیزی برای ثابت کردن نیست.</translation>
    </message>
    <message>
        <source>The vault does not say what it is for. Nothing was changed; use a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault's database is damaged. Nothing was changed; use a backup of the folder, or copy it to another disk and try again.</source>
        <translation type="unfinished">دیتابیس گنجینه خراب است. چیزی تغییر نکرد؛ نسخهٔ پشتیبان پوشه را به کار ببرید، یا به دیسک دیگر کاپی کنید و دوباره تلاش کنید.</translation>
    </message>
    <message>
        <source>The vault's database is missing. Nothing was changed; use a backup of the folder.</source>
        <translation type="unfinished">دیتابیس گنجینه نیست. چیزی تغییر نکرد؛ نسخهٔ پشتیبان پوشه را به کار ببرید.</translation>
    </message>
    <message>
        <source>The vault's file k is damaged: {error}. Nothing was changed; use a backup of the folder.</source>
        <translation type="unfinished">فایل k گنجینه خراب است: {error}. چیزی تغییر نکرد؛ نسخهٔ پشتیبان پوشه را به کار ببرید.</translation>
    </message>
    <message>
        <source>The vault's file {name} is damaged, and with it the keys of what can be forgotten. Nothing was changed; use a backup of the folder.</source>
        <translation type="unfinished">فایل {name} گنجینه خراب است، و با آن کلید آنچه فراموش می‌شود. چیزی تغییر نکرد؛ نسخهٔ پشتیبان پوشه را به کار ببرید.</translation>
    </message>
    <message>
        <source>The vault's folder cannot be written to. Nothing was changed; move the vault to a disk that can be written to, or give this user the right to.</source>
        <translation type="unfinished">در پوشهٔ گنجینه نوشته نمی‌شود. چیزی تغییر نکرد؛ گنجینه را به دیسکی ببرید که نوشتنی باشد، یا به این کاربر اجازه دهید.</translation>
    </message>
    <message>
        <source>The vault's folder is not in its place any more. What was saved is in that folder; put it back, or plug its disk in again, and try once more.</source>
        <translation type="unfinished">پوشهٔ گنجینه دیگر در جایش نیست. ذخیره‌ها در همان پوشه است؛ آن را برگردانید، یا دیسکش را دوباره وصل کنید، و یک بار دیگر تلاش کنید.</translation>
    </message>
    <message>
        <source>The vault's keyslots are missing, and nothing opens it without them. Use a backup.</source>
        <translation type="unfinished">فایل کلیدهای گنجینه نیست، و بی آن چیزی آن را باز نمی‌کند. نسخهٔ پشتیبان را به کار ببرید.</translation>
    </message>
    <message>
        <source>The vault's keyslots were written by a newer version of the program. Nothing was changed; update the program first. If there is no newer one, the file k is damaged: use a backup of the folder.</source>
        <translation type="unfinished">کلیدهای گنجینه را نسخهٔ نوتر برنامه نوشته. چیزی تغییر نکرد؛ اول برنامه را نو کنید. اگر نوتری نیست، فایل k خراب است: نسخهٔ پشتیبان پوشه را به کار ببرید.</translation>
    </message>
    <message>
        <source>The words are not the eight of this profile: one is missing or mistyped, or it is another desk's or a forged one. Nothing was joined. If all eight are as the desk gave them, ask the desk over a channel that you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are codes of several desks in this picture. Nothing was joined; take one of the right code alone.</source>
        <translation type="unfinished">در این عکس کد چند دفتر است. به دفتری پیوسته نشد؛ فقط از کد درست عکس بگیرید.</translation>
    </message>
    <message>
        <source>There are two different profiles with version {version}. Both are kept as evidence, the one you had stays in use. Ask the desk about it over a channel that you trust.</source>
        <translation type="unfinished">دو پروفایل متفاوت با نسخهٔ {version} هست. هر دو برای ثبوت نگه داشته شد، آنچه داشتید به کار می‌رود. از راهی که اعتماد دارید از دفتر بپرسید.</translation>
    </message>
    <message>
        <source>There is no desk's code in this picture. Nothing was joined; take it again from straight above, with the whole code in it, or ask the desk for its profile file.</source>
        <translation type="unfinished">در این عکس کد دفتری نیست. به دفتری پیوسته نشد؛ راست از بالا دوباره عکس بگیرید که همهٔ کد در آن باشد، یا از دفتر فایل پروفایلش را بخواهید.</translation>
    </message>
    <message>
        <source>There is no such draft. It may have been sealed or discarded already.</source>
        <translation type="unfinished">چنین پیش‌نویسی نیست. شاید مهر یا پاک شده باشد.</translation>
    </message>
    <message>
        <source>There is no vault in this place, so nothing was erased. Check the name of the folder.</source>
        <translation type="unfinished">در این جا گنجینه‌ای نیست، پس چیزی پاک نشد. نام پوشه را ببینید.</translation>
    </message>
    <message>
        <source>There is no vault in this place. Check the name of the folder, or make a vault there.</source>
        <translation type="unfinished">در این جا گنجینه‌ای نیست. نام پوشه را ببینید، یا آن‌جا گنجینه بسازید.</translation>
    </message>
    <message>
        <source>There is not enough free memory to open this vault. Nothing was changed; close other programs first.</source>
        <translation type="unfinished">حافظهٔ خالی برای باز کردن این گنجینه کافی نیست. چیزی تغییر نکرد؛ اول برنامه‌های دیگر را ببندید.</translation>
    </message>
    <message>
        <source>There is something in this place already. It was left as it is; name a new folder.</source>
        <translation type="unfinished">در این جا از پیش چیزی هست. همان‌گونه ماند؛ پوشهٔ نو را نام ببرید.</translation>
    </message>
    <message>
        <source>This envelope cannot be read. It was kept as it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty. Nothing was changed; choose it again or leave it out.</source>
        <translation type="unfinished">این فایل خالی است. چیزی تغییر نکرد؛ دوباره انتخابش کنید یا کنار بگذارید.</translation>
    </message>
    <message>
        <source>This file is empty. Nothing was joined; ask the desk for it once more.</source>
        <translation type="unfinished">این فایل خالی است. به دفتری پیوسته نشد؛ یک بار دیگر از دفتر بخواهید.</translation>
    </message>
    <message>
        <source>This file is larger than 64 MiB, and this window takes no larger one. Nothing was saved; attach a shorter part of it.</source>
        <translation type="unfinished">این فایل از 64 MiB کلان‌تر است، و این پنجره کلان‌تر نمی‌گیرد. چیزی ذخیره نشد؛ بخش کوتاه‌ترش را پیوست کنید.</translation>
    </message>
    <message>
        <source>This file is not with the draft any more. Nothing was changed; look at the list again.</source>
        <translation type="unfinished">این فایل دیگر با پیش‌نویس نیست. چیزی تغییر نکرد؛ فهرست را دوباره ببینید.</translation>
    </message>
    <message>
        <source>This folder cannot be opened. Nothing was changed; choose another one.</source>
        <translation type="unfinished">این پوشه باز نمی‌شود. چیزی تغییر نکرد؛ پوشهٔ دیگر انتخاب کنید.</translation>
    </message>
    <message>
        <source>This folder holds no vault. Check its name, or make a vault in an empty folder.</source>
        <translation type="unfinished">در این پوشه گنجینه نیست. نامش را ببینید، یا در پوشهٔ خالی گنجینه بسازید.</translation>
    </message>
    <message>
        <source>This is longer than the vault keeps in one piece. What was saved before is kept.</source>
        <translation type="unfinished">این درازتر از آن است که گنجینه یک‌جا نگه دارد. آنچه پیش ذخیره شد هست.</translation>
    </message>
    <message>
        <source>This is no picture that can be cleaned; those are JPEG, PNG, WebP, GIF, TIFF, BMP and HEIC. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished">این عکسی نیست که پاک شود؛ آن‌ها JPEG، PNG، WebP، GIF، TIFF، BMP و HEIC است. چیزی تغییر نکرد؛ سکرین‌شاتش را بگیرید، کنارش بگذارید، یا همان‌گونه پیوست کنید و بگویید چرا.</translation>
    </message>
    <message>
        <source>This is no withdraw code: it has twelve words, or 32 hexadecimal digits. Nothing was sealed; compare it with what was written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a desk's profile, or it was changed on its way ({error}). Nothing was joined.</source>
        <translation type="unfinished">این پروفایل هیچ دفتری نیست، یا در راه تغییر کرده ({error}). به دفتری پیوسته نشد.</translation>
    </message>
    <message>
        <source>This is not a desk's profile, or it was changed on its way ({error}). The profile you had is kept.</source>
        <translation type="unfinished">این پروفایل هیچ دفتری نیست، یا در راه تغییر کرده ({error}). پروفایل پیشین شما هست.</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault. Nothing was changed; check the keyboard's language and try again. If you are sure of it, the vault's file k may be damaged: use a backup of the folder.</source>
        <translation type="unfinished">این واژه‌های رمز گنجینه را باز نمی‌کند. چیزی تغییر نکرد؛ زبان کیبورد را ببینید و دوباره تلاش کنید. اگر مطمئن هستید، شاید فایل k گنجینه خراب باشد: نسخهٔ پشتیبان پوشه را به کار ببرید.</translation>
    </message>
    <message>
        <source>This picture cannot be read: it is damaged, too large, or no picture. Nothing was joined; take it again, or ask the desk for its profile file.</source>
        <translation type="unfinished">این عکس خوانده نمی‌شود: خراب، بسیار کلان، یا عکس نیست. به دفتری پیوسته نشد؛ دوباره عکس بگیرید، یا از دفتر فایل پروفایلش را بخواهید.</translation>
    </message>
    <message>
        <source>This picture has more than {value} million pixels. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished">این عکس بیش از {value} میلیون پیکسل دارد. چیزی تغییر نکرد؛ سکرین‌شاتش را بگیرید، کنارش بگذارید، یا همان‌گونه پیوست کنید و بگویید چرا.</translation>
    </message>
    <message>
        <source>This picture is damaged or incomplete and cannot be drawn again. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished">این عکس خراب یا ناقص است و دوباره کشیده نمی‌شود. چیزی تغییر نکرد؛ سکرین‌شاتش را بگیرید، کنارش بگذارید، یا همان‌گونه پیوست کنید و بگویید چرا.</translation>
    </message>
    <message>
        <source>This profile changes more than one root at once. The profile you had is kept. Ask the desk for the profiles between, and join each in turn.</source>
        <translation type="unfinished">این پروفایل بیش از یک ریشه را یک‌باره تغییر می‌دهد. پروفایل پیشین شما هست. از دفتر پروفایل‌های میانی را بخواهید و به نوبت بپذیرید.</translation>
    </message>
    <message>
        <source>This profile is not newer than the one this vault has. The vault keeps its own.</source>
        <translation type="unfinished">این پروفایل از آنچه گنجینه دارد نوتر نیست. گنجینه از خودش را نگه می‌دارد.</translation>
    </message>
    <message>
        <source>This profile is not signed by the desk you joined ({error}). The profile you had is kept. If the desk has changed its roots more than once since, ask it for the profiles between and join each in turn.</source>
        <translation type="unfinished">این پروفایل را دفتری که پیوستید امضا نکرده ({error}). پروفایل پیشین شما هست. اگر دفتر از آن پس بیش از یک بار ریشه‌هایش را تغییر داده، پروفایل‌های میانی را بخواهید و به نوبت بپذیرید.</translation>
    </message>
    <message>
        <source>This profile is of another desk than the code. Nothing was joined; ask whoever gave you the two which one is right, over a channel that you trust.</source>
        <translation type="unfinished">این پروفایل از دفتر دیگری است، نه از کد. به دفتری پیوسته نشد؛ از کسی که هر دو را داد بپرسید کدام درست است، از راهی که اعتماد دارید.</translation>
    </message>
    <message>
        <source>This profile is older than the code says. Nothing was joined; ask the desk for its newest profile.</source>
        <translation type="unfinished">این پروفایل از آنچه کد می‌گوید کهنه‌تر است. به دفتری پیوسته نشد؛ از دفتر نوترین پروفایلش را بخواهید.</translation>
    </message>
    <message>
        <source>This profile names another desk. The profile you had is kept.</source>
        <translation type="unfinished">این پروفایل از دفتر دیگری است. پروفایل پیشین شما هست.</translation>
    </message>
    <message>
        <source>This report is {state} by now and cannot become {to}. Nothing was changed.</source>
        <translation type="unfinished">این گزارش حالا {state} است و {to} نمی‌شود. چیزی تغییر نکرد.</translation>
    </message>
    <message>
        <source>This vault belongs to a desk, and this window is for people who report. Nothing was changed; open a vault of your own, or make one.</source>
        <translation type="unfinished">این گنجینه از دفتر است، و این پنجره برای گزارش‌دهندگان است. چیزی تغییر نکرد؛ گنجینهٔ خود را باز کنید، یا بسازید.</translation>
    </message>
    <message>
        <source>This vault does not hold the key. It was destroyed, or never released to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault does not hold what this needs. Nothing was changed.</source>
        <translation type="unfinished">این گنجینه آنچه لازم است ندارد. چیزی تغییر نکرد.</translation>
    </message>
    <message>
        <source>This vault has not joined a desk yet, so there is nobody to seal a report for. Nothing was changed; join one first.</source>
        <translation type="unfinished">این گنجینه هنوز به دفتری نپیوسته، پس کسی نیست که گزارش برایش مهر شود. چیزی تغییر نکرد؛ اول به یکی بپیوندید.</translation>
    </message>
    <message>
        <source>This vault keeps no copy of such a report.</source>
        <translation type="unfinished">این گنجینه نسخه‌ای از چنین گزارشی ندارد.</translation>
    </message>
    <message>
        <source>This vault was written by a newer version of the program. Nothing was changed; update the program first.</source>
        <translation type="unfinished">این گنجینه را نسخهٔ نوتر برنامه نوشته. چیزی تغییر نکرد؛ اول برنامه را نو کنید.</translation>
    </message>
    <message>
        <source>This was forgotten: its key was destroyed, so nobody can read it any more.</source>
        <translation type="unfinished">این فراموش شده: کلیدش نابود شده، پس دیگر هیچ‌کس خوانده نمی‌تواند.</translation>
    </message>
    <message>
        <source>This was saved, but the disk refused to overwrite what is to be forgotten. It is tried again each time the vault is opened; until then it can still be read from the disk.</source>
        <translation type="unfinished">این ذخیره شد، اما دیسک نگذاشت روی آنچه باید فراموش شود نوشته شود. هر بار که گنجینه باز شود دوباره تلاش می‌شود؛ تا آن وقت هنوز از دیسک خوانده می‌شود.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation type="unfinished">ویدیوها</translation>
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
        <translation type="unfinished">این فایل معمولی نیست</translation>
    </message>
    <message>
        <source>its signatures are not right</source>
        <translation type="unfinished">امضاهایش درست نیست</translation>
    </message>
    <message>
        <source>no connection to the desk's server</source>
        <translation type="unfinished">اتصال به سرور دفتر نیست</translation>
    </message>
    <message>
        <source>no server is named that this way out can reach</source>
        <translation type="unfinished">سروری نام برده نشده که از این راه برسد</translation>
    </message>
    <message>
        <source>not a period: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something in it is not as it should be</source>
        <translation type="unfinished">چیزی در آن چنان که باید باشد نیست</translation>
    </message>
    <message>
        <source>the desk asks for work that is not done yet</source>
        <translation type="unfinished">دفتر محاسبه‌ای می‌خواهد که هنوز انجام نشده</translation>
    </message>
    <message>
        <source>the desk has new keys, which the next try asks the server for</source>
        <translation type="unfinished">کلیدهای دیسک نو است، در تلاش بعدی از سرور پرسیده می‌شود</translation>
    </message>
    <message>
        <source>the desk's server is too old to take a report as large as this one</source>
        <translation type="unfinished">سرور دفتر برای گزارشی به این کلانی بسیار کهنه است</translation>
    </message>
    <message>
        <source>the line to the server broke before its answer came</source>
        <translation type="unfinished">خط به سرور پیش از جواب قطع شد</translation>
    </message>
    <message>
        <source>the part of the program that sends ended in the middle</source>
        <translation type="unfinished">بخش فرستندهٔ برنامه در میان راه پایان یافت</translation>
    </message>
    <message>
        <source>the sealed report is damaged on this computer's disk</source>
        <translation type="unfinished">گزارش مهرشده در دیسک این کمپیوتر خراب است</translation>
    </message>
    <message>
        <source>the sealed report is not what it was when it was sealed</source>
        <translation type="unfinished">گزارش مهرشده همان نیست که هنگام مهر بود</translation>
    </message>
    <message>
        <source>the server asks for more work than the desk's profile does</source>
        <translation type="unfinished">سرور بیشتر از پروفایل دفتر محاسبه می‌خواهد</translation>
    </message>
    <message>
        <source>the server could not prove that it is the desk's</source>
        <translation type="unfinished">سرور ثابت نتوانست که از دفتر است</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation type="unfinished">سرور به موقع جواب نداد</translation>
    </message>
    <message>
        <source>the server does not know this vault as an organiser's; copy the desk's newest file server/organisers to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server has no room just now</source>
        <translation type="unfinished">سرور حالا جا ندارد</translation>
    </message>
    <message>
        <source>the server is too busy just now</source>
        <translation type="unfinished">سرور حالا بسیار مصروف است</translation>
    </message>
    <message>
        <source>the server met a fault of its own</source>
        <translation type="unfinished">سرور دچار خطای خود شد</translation>
    </message>
    <message>
        <source>the server refused it ({value})</source>
        <translation type="unfinished">سرور نپذیرفت ({value})</translation>
    </message>
    <message>
        <source>the server says again and again that pieces are missing which it took</source>
        <translation type="unfinished">سرور بار بار می‌گوید تکه‌هایی نیست که گرفته بود</translation>
    </message>
    <message>
        <source>the server showed a profile that is not this desk's</source>
        <translation type="unfinished">سرور پروفایلی نشان داد که از این دفتر نیست</translation>
    </message>
    <message>
        <source>the server showed another profile of the version you have; both are kept as evidence</source>
        <translation type="unfinished">سرور پروفایل دیگری از همین نسخه نشان داد؛ هر دو برای ثبوت نگه داشته شد</translation>
    </message>
    <message>
        <source>the server takes this computer's date for wrong</source>
        <translation type="unfinished">سرور تاریخ این کمپیوتر را نادرست می‌داند</translation>
    </message>
    <message>
        <source>the server's answer broke off</source>
        <translation type="unfinished">جواب سرور قطع شد</translation>
    </message>
    <message>
        <source>the server's answer does not end</source>
        <translation type="unfinished">جواب سرور تمام نمی‌شود</translation>
    </message>
    <message>
        <source>the server's answer is none that this program knows</source>
        <translation type="unfinished">جواب سرور را این برنامه نمی‌شناسد</translation>
    </message>
    <message>
        <source>the server's receipt is not one of this desk's</source>
        <translation type="unfinished">رسید سرور از این دفتر نیست</translation>
    </message>
    <message>
        <source>{len} places could name somebody ({kinds}). Keep, replace or edit each; nothing was sealed.</source>
        <translation type="unfinished">‏{len} جا شاید کسی را نشان دهد ({kinds}). هر کدام را نگه دارید، بدل یا ویرایش کنید؛ چیزی مهر نشد.</translation>
    </message>
    <message>
        <source>{name} cannot be cleaned, only JPEG, PNG, WebP, GIF, TIFF, BMP and HEIC. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished">‏{name} پاک نمی‌شود، فقط JPEG، PNG، WebP، GIF، TIFF، BMP و HEIC. چیزی تغییر نکرد؛ سکرین‌شاتش را بگیرید، کنارش بگذارید، یا همان‌گونه پیوست کنید و بگویید چرا.</translation>
    </message>
</context>
<context>
    <name>finds</name>
    <message>
        <source>Account name</source>
        <translation type="unfinished">نام حساب</translation>
    </message>
    <message>
        <source>Address or account name</source>
        <translation type="unfinished">آدرس یا نام حساب</translation>
    </message>
    <message>
        <source>Bank account or card</source>
        <translation type="unfinished">حساب بانکی یا کارت</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished">آدرس ایمیل</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation type="unfinished">شمارهٔ شناختی کارت یا تذکره</translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished">لینک</translation>
    </message>
    <message>
        <source>Long number</source>
        <translation type="unfinished">شمارهٔ دراز</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation type="unfinished">آدرس شبکه</translation>
    </message>
    <message>
        <source>Number of a device or SIM</source>
        <translation type="unfinished">شمارهٔ وسیله یا سیم‌کارت</translation>
    </message>
    <message>
        <source>Number of a document</source>
        <translation type="unfinished">شمارهٔ سند</translation>
    </message>
    <message>
        <source>Number of a phone itself (IMEI)</source>
        <translation type="unfinished">شمارهٔ خود تلفون (IMEI)</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation type="unfinished">نمبر پلیت</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation type="unfinished">شمارهٔ پاسپورت</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished">شمارهٔ تلفون</translation>
    </message>
    <message>
        <source>Point on the map</source>
        <translation type="unfinished">نقطه در نقشه</translation>
    </message>
    <message>
        <source>Replace all accounts and cards ({count})</source>
        <translation type="unfinished">همه حساب‌ها و کارت‌ها را عوض کنید ({count})</translation>
    </message>
    <message>
        <source>Replace all addresses and account names ({count})</source>
        <translation type="unfinished">همه آدرس‌ها و نام‌های حساب را عوض کنید ({count})</translation>
    </message>
    <message>
        <source>Replace all document numbers ({count})</source>
        <translation type="unfinished">همه شماره‌های سند را عوض کنید ({count})</translation>
    </message>
    <message>
        <source>Replace all links ({count})</source>
        <translation type="unfinished">همه لینک‌ها را عوض کنید ({count})</translation>
    </message>
    <message>
        <source>Replace all long numbers ({count})</source>
        <translation type="unfinished">همه شماره‌های دراز را عوض کنید ({count})</translation>
    </message>
    <message>
        <source>Replace all network addresses ({count})</source>
        <translation type="unfinished">همه آدرس‌های شبکه را عوض کنید ({count})</translation>
    </message>
    <message>
        <source>Replace all number plates ({count})</source>
        <translation type="unfinished">همه نمبر پلیت‌ها را عوض کنید ({count})</translation>
    </message>
    <message>
        <source>Replace all numbers of devices and SIMs ({count})</source>
        <translation type="unfinished">همه شماره‌های وسیله و سیم‌کارت را عوض کنید ({count})</translation>
    </message>
    <message>
        <source>Replace all phone numbers ({count})</source>
        <translation type="unfinished">همه شماره‌های تلفون را عوض کنید ({count})</translation>
    </message>
    <message>
        <source>Replace all points on the map ({count})</source>
        <translation type="unfinished">همه نقطه‌های نقشه را عوض کنید ({count})</translation>
    </message>
    <message>
        <source>Why file {number} has to be sealed as it is</source>
        <translation type="unfinished">چرا فایل {number} باید همان‌گونه مهر شود</translation>
    </message>
    <message>
        <source>kept: the desk reads it</source>
        <translation type="unfinished">نگه داشته شد: دفتر آن را می‌خواند</translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished">حذف شد</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation type="unfinished">هنوز تصمیم گرفته نشده</translation>
    </message>
    <message>
        <source>not decided yet; it appeared when another place was changed</source>
        <translation type="unfinished">هنوز تصمیم گرفته نشده؛ با تغییر جای دیگر پیدا شد</translation>
    </message>
    <message>
        <source>replaced by {replacement}</source>
        <translation type="unfinished">عوض شد با {replacement}</translation>
    </message>
    <message>
        <source>you wrote instead: {words}</source>
        <translation type="unfinished">به جایش نوشتید: {words}</translation>
    </message>
    <message>
        <source>{number}. {kind}: {words}</source>
        <translation type="unfinished">‏{number}. {kind}: {words}</translation>
    </message>
    <message>
        <source>{words} may be a number in words.</source>
        <translation type="unfinished">‏{words} شاید شماره با حروف باشد.</translation>
    </message>
    <message>
        <source>{words} may be a number plate.</source>
        <translation type="unfinished">‏{words} شاید نمبر پلیت باشد.</translation>
    </message>
    <message>
        <source>{words} may be an address on the internet.</source>
        <translation type="unfinished">‏{words} شاید آدرس انترنتی باشد.</translation>
    </message>
    <message>
        <source>{words} may be somebody's name.</source>
        <translation type="unfinished">‏{words} شاید نام کسی باشد.</translation>
    </message>
    <message>
        <source>{words} may tell how to reach somebody.</source>
        <translation type="unfinished">‏{words} شاید راه رسیدن به کسی را بگوید.</translation>
    </message>
    <message>
        <source>{words} may tell somebody's family.</source>
        <translation type="unfinished">‏{words} شاید خانوادهٔ کسی را بگوید.</translation>
    </message>
    <message>
        <source>{words} may tell where somebody is at home.</source>
        <translation type="unfinished">‏{words} شاید خانهٔ کسی را بگوید.</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>1 Mbit/s is 1000 kbit/s.</source>
        <translation type="unfinished">‏1 Mbit/s برابر 1000 kbit/s است.</translation>
    </message>
    <message>
        <source>5 % is 50.</source>
        <translation type="unfinished">۵ درصد ۵۰ است.</translation>
    </message>
    <message>
        <source>A town or an area. Never a street, a house or a number.</source>
        <translation type="unfinished">شهر یا منطقه. هرگز کوچه، خانه یا شماره نه.</translation>
    </message>
    <message>
        <source>Add the hours in which this computer noticed that it was cut off?</source>
        <translation type="unfinished">ساعت‌هایی که این کمپیوتر قطعی را دید افزوده شود؟</translation>
    </message>
    <message>
        <source>An invented one. Never your own, and never the name of whoever tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what fits best; your own words come later.</source>
        <translation type="unfinished">نزدیک‌ترین را انتخاب کنید؛ سخن خودتان بعد می‌آید.</translation>
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
        <translation type="unfinished">آیا شمارهٔ شکایت دربارهٔ وسیله دارید؟</translation>
    </message>
    <message>
        <source>Do you have a complaint number from the authority (PTA)?</source>
        <translation type="unfinished">آیا شمارهٔ شکایت از PTA دارید؟</translation>
    </message>
    <message>
        <source>Do you have a complaint number from the operator?</source>
        <translation type="unfinished">آیا شمارهٔ شکایت از شرکت دارید؟</translation>
    </message>
    <message>
        <source>Every report needs this, or that you would rather not say.</source>
        <translation type="unfinished">هر گزارش به این نیاز دارد، یا این که نمی‌خواهید بگویید.</translation>
    </message>
    <message>
        <source>How far did it reach, as far as you could see?</source>
        <translation type="unfinished">تا جایی که دیدید، تا کجا رسید؟</translation>
    </message>
    <message>
        <source>How fast is it now, in kbit/s?</source>
        <translation type="unfinished">حالا سرعت چند است، به kbit/s؟</translation>
    </message>
    <message>
        <source>How fast was it before, in kbit/s?</source>
        <translation type="unfinished">پیش از آن سرعت چند بود، به kbit/s؟</translation>
    </message>
    <message>
        <source>How long before?</source>
        <translation type="unfinished">چند وقت پیش؟</translation>
    </message>
    <message>
        <source>How long is the delay (ping), in milliseconds?</source>
        <translation type="unfinished">تأخیر (ping) چند ملی‌ثانیه است؟</translation>
    </message>
    <message>
        <source>How long may it be kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many SIMs were blocked?</source>
        <translation type="unfinished">چند سیم‌کارت بسته شد؟</translation>
    </message>
    <message>
        <source>How many of a thousand packets are lost?</source>
        <translation type="unfinished">از هزار بسته چند تا گم می‌شود؟</translation>
    </message>
    <message>
        <source>How many people depend on them?</source>
        <translation type="unfinished">چند نفر به آن‌ها وابسته‌اند؟</translation>
    </message>
    <message>
        <source>If it is still going on, it has no end yet. The hour is enough; less exact is safer for you.</source>
        <translation type="unfinished">اگر هنوز ادامه دارد، پایان را خالی بگذارید. ساعت کافی است؛ هرچه کمتر دقیق، برای شما امن‌تر.</translation>
    </message>
    <message>
        <source>If several things stopped, choose the one that was noticed most.</source>
        <translation type="unfinished">اگر چند چیز قطع شد، آن را که بیشتر حس شد انتخاب کنید.</translation>
    </message>
    <message>
        <source>In any language. Leave out names, numbers and addresses; a later step finds numbers and addresses, not names.</source>
        <translation type="unfinished">به هر زبان. نام، شماره و آدرس ننویسید؛ گام بعدی شماره‌ها و آدرس‌ها را پیدا می‌کند، نه نام‌ها را.</translation>
    </message>
    <message>
        <source>In which country?</source>
        <translation type="unfinished">در کدام کشور؟</translation>
    </message>
    <message>
        <source>In which districts?</source>
        <translation type="unfinished">در کدام ولسوالی‌ها؟</translation>
    </message>
    <message>
        <source>In which language did you write?</source>
        <translation type="unfinished">به کدام زبان نوشتید؟</translation>
    </message>
    <message>
        <source>In which language was it read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which province or region?</source>
        <translation type="unfinished">در کدام ولایت یا منطقه؟</translation>
    </message>
    <message>
        <source>In whose name is it?</source>
        <translation type="unfinished">به نام کیست؟</translation>
    </message>
    <message>
        <source>Is it still blocked?</source>
        <translation type="unfinished">آیا هنوز بسته است؟</translation>
    </message>
    <message>
        <source>Is that document valid?</source>
        <translation type="unfinished">آیا آن سند معتبر است؟</translation>
    </message>
    <message>
        <source>Is the person an adult?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the place missing from the list?</source>
        <translation type="unfinished">آیا محل در فهرست نیست؟</translation>
    </message>
    <message>
        <source>Is there a public measurement or a news story about it?</source>
        <translation type="unfinished">آیا اندازه‌گیری عمومی یا خبری درباره‌اش هست؟</translation>
    </message>
    <message>
        <source>Is there something with which it works?</source>
        <translation type="unfinished">آیا با چیزی کار می‌کند؟</translation>
    </message>
    <message>
        <source>Keep it at home; do not write it here.</source>
        <translation type="unfinished">نزد خود نگه دارید؛ این‌جا ننویسید.</translation>
    </message>
    <message>
        <source>Leave it open if few people there could have told us this.</source>
        <translation type="unfinished">اگر در آن‌جا کمتر کسی می‌توانست این را بگوید، خالی بگذارید.</translation>
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
        <translation type="unfinished">خود نام را هرگز ننویسید.</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which document is the SIM registered?</source>
        <translation type="unfinished">سیم‌کارت با کدام سند ثبت است؟</translation>
    </message>
    <message>
        <source>Only pages that anybody can open. Parts that tell who shared the link are cut off.</source>
        <translation type="unfinished">فقط صفحه‌هایی که هر کس باز کرده بتواند. بخش‌هایی که فرستنده را نشان دهد بریده می‌شود.</translation>
    </message>
    <message>
        <source>Only the site's name, as in example.org. The page you read is cut off.</source>
        <translation type="unfinished">فقط نام سایت، مثل example.org. صفحه‌ای که خوانده‌اید بریده می‌شود.</translation>
    </message>
    <message>
        <source>Only the sort of document. Its number is never asked for.</source>
        <translation type="unfinished">فقط نوع سند. شماره‌اش هرگز پرسیده نمی‌شود.</translation>
    </message>
    <message>
        <source>Read the consent page aloud in the person's language before the first question. Nothing is sealed without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what you know yourself. A number's first digits do not tell its operator.</source>
        <translation type="unfinished">آنچه خود می‌دانید بگویید. رقم‌های اول شماره شرکت را نشان نمی‌دهد.</translation>
    </message>
    <message>
        <source>The answer of the check (DIRBS, 8484). Never write the device's number.</source>
        <translation type="unfinished">جواب بررسی (DIRBS، 8484). شمارهٔ وسیله را هرگز ننویسید.</translation>
    </message>
    <message>
        <source>The month is enough, and safer.</source>
        <translation type="unfinished">ماه کافی است و امن‌تر.</translation>
    </message>
    <message>
        <source>The name of the program or site, not the address of your result.</source>
        <translation type="unfinished">نام برنامه یا سایت، نه آدرس نتیجهٔ شما.</translation>
    </message>
    <message>
        <source>The twelve words that were shown when it was sealed. A withdrawal says nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They show when this computer was on. Only whole hours are added.</source>
        <translation type="unfinished">این نشان می‌دهد کمپیوتر کی روشن بود. فقط ساعت‌های کامل افزوده می‌شود.</translation>
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
        <translation type="unfinished">آیا تایید نشان انگشت (بایومتریک) شده بود؟</translation>
    </message>
    <message>
        <source>Was there a warning before?</source>
        <translation type="unfinished">آیا پیش از آن هشداری بود؟</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation type="unfinished">نتیجه چه شد؟</translation>
    </message>
    <message>
        <source>What did it cut you off from?</source>
        <translation type="unfinished">شما را از چه محروم کرد؟</translation>
    </message>
    <message>
        <source>What did the person agree to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you measure with?</source>
        <translation type="unfinished">با چه اندازه گرفتید؟</translation>
    </message>
    <message>
        <source>What did you see?</source>
        <translation type="unfinished">چه دیدید؟</translation>
    </message>
    <message>
        <source>What did you try?</source>
        <translation type="unfinished">چه تلاش کردید؟</translation>
    </message>
    <message>
        <source>What do the authorities say of the device?</source>
        <translation type="unfinished">مقامات دربارهٔ وسیله چه می‌گویند؟</translation>
    </message>
    <message>
        <source>What do you want to report?</source>
        <translation type="unfinished">چه چیز را می‌خواهید گزارش دهید؟</translation>
    </message>
    <message>
        <source>What happened, in your own words?</source>
        <translation type="unfinished">به زبان خود بگویید، چه شد؟</translation>
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
        <translation type="unfinished">چه دیگر کار نمی‌کند؟</translation>
    </message>
    <message>
        <source>What sort of SIM is it?</source>
        <translation type="unfinished">سیم‌کارت از کدام نوع است؟</translation>
    </message>
    <message>
        <source>What stopped working?</source>
        <translation type="unfinished">چه چیز از کار افتاد؟</translation>
    </message>
    <message>
        <source>When did it begin, and when did it end?</source>
        <translation type="unfinished">کی شروع شد و کی ختم شد؟</translation>
    </message>
    <message>
        <source>When did it work again?</source>
        <translation type="unfinished">کی دوباره کار کرد؟</translation>
    </message>
    <message>
        <source>When was it blocked?</source>
        <translation type="unfinished">کی بسته شد؟</translation>
    </message>
    <message>
        <source>Which apps or services?</source>
        <translation type="unfinished">کدام برنامه‌ها یا سرویس‌ها؟</translation>
    </message>
    <message>
        <source>Which code withdraws the testimony?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which connections?</source>
        <translation type="unfinished">کدام اتصال‌ها؟</translation>
    </message>
    <message>
        <source>Which operators?</source>
        <translation type="unfinished">کدام شرکت‌ها؟</translation>
    </message>
    <message>
        <source>Which reason were you told?</source>
        <translation type="unfinished">چه دلیلی به شما گفته شد؟</translation>
    </message>
    <message>
        <source>Which version of the consent page was read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which websites?</source>
        <translation type="unfinished">کدام وبسایت‌ها؟</translation>
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
        <translation type="unfinished">کی به شما گفت که بسته است؟</translation>
    </message>
    <message>
        <source>Who told you?</source>
        <translation type="unfinished">کی به شما گفت؟</translation>
    </message>
</context>
<context>
    <name>locked</name>
    <message>
        <source>Locked</source>
        <translation type="unfinished">قفل است</translation>
    </message>
    <message>
        <source>Nothing you wrote is on the screen, and the part of the program that held it has ended.</source>
        <translation type="unfinished">هیچ نوشتهٔ شما در صفحه نیست، و آن بخش برنامه که آن را داشت پایان یافته است.</translation>
    </message>
    <message>
        <source>One report was still to leave when the window was locked. It leaves by itself at its time, within two hours if there is a connection.</source>
        <translation type="unfinished">هنگام قفل شدن یک گزارش هنوز باید می‌رفت. خودش در وقت خود می‌رود، در دو ساعت اگر اتصال باشد.</translation>
    </message>
    <message>
        <source>The part of the program that sends has ended, so nothing leaves by itself any more. What was not sent is in the vault; open it to send.</source>
        <translation type="unfinished">بخش فرستندهٔ برنامه پایان یافته، پس دیگر چیزی خودش نمی‌رود. آنچه نرفته در گنجینه است؛ برای فرستادن آن را باز کنید.</translation>
    </message>
    <message>
        <source>To stop that, press Esc twice or close this window. What is not sent by then stays in the vault.</source>
        <translation type="unfinished">برای ایستادن آن دو بار Esc را فشار دهید یا این پنجره را ببندید. آنچه تا آن وقت نرفته در گنجینه می‌ماند.</translation>
    </message>
    <message>
        <source>What was planned when the window was locked still leaves by itself, if there is a connection.</source>
        <translation type="unfinished">آنچه هنگام قفل شدن قرار بود هنوز خودش می‌رود، اگر اتصال باشد.</translation>
    </message>
    <message>
        <source>{count} reports were still to leave when the window was locked. Each leaves by itself at its time, within two hours if there is a connection.</source>
        <translation type="unfinished">‏هنگام قفل شدن {count} گزارش هنوز باید می‌رفت. هر کدام خودش در وقت خود می‌رود، در دو ساعت اگر اتصال باشد.</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>{number} MB</source>
        <translation type="unfinished">‏{number} میگابایت</translation>
    </message>
    <message>
        <source>{number} bytes</source>
        <translation type="unfinished">‏{number} بایت</translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation type="unfinished">‏{number} کیلوبایت</translation>
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
        <translation type="unfinished">به زبان خود شما</translation>
    </message>
    <message>
        <source>Some details</source>
        <translation type="unfinished">چند جزئیات</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished">چه شد؟</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation type="unfinished">کی بود؟</translation>
    </message>
    <message>
        <source>Where was it?</source>
        <translation type="unfinished">کجا بود؟</translation>
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
        <translation type="unfinished">به زبان خود شما</translation>
    </message>
    <message>
        <source>pictures and files</source>
        <translation type="unfinished">عکس‌ها و فایل‌ها</translation>
    </message>
    <message>
        <source>privacy check</source>
        <translation type="unfinished">بررسی شناسایی</translation>
    </message>
    <message>
        <source>read it once more</source>
        <translation type="unfinished">یک بار دیگر بخوانید</translation>
    </message>
    <message>
        <source>seal it</source>
        <translation type="unfinished">مهرش کنید</translation>
    </message>
    <message>
        <source>what</source>
        <translation type="unfinished">چه</translation>
    </message>
    <message>
        <source>when</source>
        <translation type="unfinished">کی</translation>
    </message>
    <message>
        <source>where</source>
        <translation type="unfinished">کجا</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>All answers together are too long for one report by about {limit} letters. Please shorten your own words.</source>
        <translation type="unfinished">همه جواب‌ها با هم حدود {limit} حرف برای یک گزارش درازتر است. سخن خود را کوتاه کنید.</translation>
    </message>
    <message>
        <source>Choose the month and the year as well, or take this answer back.</source>
        <translation type="unfinished">ماه و سال را هم انتخاب کنید، یا این جواب را پس بگیرید.</translation>
    </message>
    <message>
        <source>Choose when it began. The month and the year are enough.</source>
        <translation type="unfinished">انتخاب کنید کی شروع شد. ماه و سال کافی است.</translation>
    </message>
    <message>
        <source>It cannot have ended before it began. Please look at both again.</source>
        <translation type="unfinished">پیش از شروع تمام شده نمی‌تواند. هر دو را دوباره ببینید.</translation>
    </message>
    <message>
        <source>One of these stands here twice. Please take one away.</source>
        <translation type="unfinished">یکی از این‌ها دو بار آمده. لطفاً یکی را بردارید.</translation>
    </message>
    <message>
        <source>Please choose no more than {limit}.</source>
        <translation type="unfinished">بیش از {limit} انتخاب نکنید.</translation>
    </message>
    <message>
        <source>Please look at this answer again, or take it back.</source>
        <translation type="unfinished">این جواب را دوباره ببینید، یا پس بگیرید.</translation>
    </message>
    <message>
        <source>Please write a whole number here, in digits, or leave it empty.</source>
        <translation type="unfinished">این‌جا عدد کامل با رقم بنویسید، یا خالی بگذارید.</translation>
    </message>
    <message>
        <source>Please write {limit} or less.</source>
        <translation type="unfinished">‏{limit} یا کمتر بنویسید.</translation>
    </message>
    <message>
        <source>Please write {limit} or more.</source>
        <translation type="unfinished">‏{limit} یا بیشتر بنویسید.</translation>
    </message>
    <message>
        <source>Say whether it is still going on. If it is over, choose when it ended; the month is enough.</source>
        <translation type="unfinished">بگویید هنوز ادامه دارد یا نه. اگر تمام شده، انتخاب کنید کی؛ ماه کافی است.</translation>
    </message>
    <message>
        <source>The report needs this one.</source>
        <translation type="unfinished">گزارش به این نیاز دارد.</translation>
    </message>
    <message>
        <source>The report needs this one. If you do not know, or would rather not say, choose that.</source>
        <translation type="unfinished">گزارش به این نیاز دارد. اگر نمی‌دانید یا نمی‌خواهید بگویید، همان را انتخاب کنید.</translation>
    </message>
    <message>
        <source>There is an invisible character in this. Please type it again by hand.</source>
        <translation type="unfinished">در این یک نشانهٔ ناپیدا هست. لطفاً با دست دوباره بنویسید.</translation>
    </message>
    <message>
        <source>This belongs to another place than the one you chose. Please choose again.</source>
        <translation type="unfinished">این از جای دیگری است، نه آنچه انتخاب کردید. لطفاً دوباره انتخاب کنید.</translation>
    </message>
    <message>
        <source>This is more exact than is safe. Please choose something less exact.</source>
        <translation type="unfinished">این دقیق‌تر از حد امن است. چیز کمتر دقیق انتخاب کنید.</translation>
    </message>
    <message>
        <source>This is no address of a page or site, such as example.org.</source>
        <translation type="unfinished">این آدرس صفحه یا سایت نیست، مثل example.org.</translation>
    </message>
    <message>
        <source>This is too long. Please make it shorter.</source>
        <translation type="unfinished">این بسیار دراز است. کوتاه‌ترش کنید.</translation>
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
        <translation type="unfinished">نسخهٔ خرد، که شاید بریده‌شده را نشان دهد</translation>
    </message>
    <message>
        <source>Data hidden after the end of the picture</source>
        <translation type="unfinished">معلومات پنهان پس از پایان عکس</translation>
    </message>
    <message>
        <source>Further pictures behind the one you see</source>
        <translation type="unfinished">عکس‌های دیگر پشت آنچه می‌بینید</translation>
    </message>
    <message>
        <source>Names and descriptions for newsrooms (IPTC)</source>
        <translation type="unfinished">نام‌ها و شرح‌ها برای خبرگزاری‌ها (IPTC)</translation>
    </message>
    <message>
        <source>Notes of programs and their owners (XMP)</source>
        <translation type="unfinished">یادداشت برنامه‌ها و صاحبان‌شان (XMP)</translation>
    </message>
    <message>
        <source>Other data that is no picture</source>
        <translation type="unfinished">معلومات دیگر که عکس نیست</translation>
    </message>
    <message>
        <source>The camera or telephone, its settings, and the time (EXIF)</source>
        <translation type="unfinished">کامره یا تلفون، تنظیماتش و زمان (EXIF)</translation>
    </message>
    <message>
        <source>The colour profile of a device</source>
        <translation type="unfinished">پروفایل رنگ یک دستگاه</translation>
    </message>
    <message>
        <source>The place where it was taken (GPS position)</source>
        <translation type="unfinished">جایی که عکس گرفته شده (GPS)</translation>
    </message>
    <message>
        <source>The resolution of a device</source>
        <translation type="unfinished">وضوح یک دستگاه</translation>
    </message>
    <message>
        <source>The time it was changed</source>
        <translation type="unfinished">زمان تغییر</translation>
    </message>
    <message>
        <source>Written notes, such as an author or a title</source>
        <translation type="unfinished">یادداشت‌های نوشته، مثل نویسنده یا عنوان</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Being sent</source>
        <translation type="unfinished">در حال فرستادن</translation>
    </message>
    <message>
        <source>Draft: kept here, not finished</source>
        <translation type="unfinished">پیش‌نویس: این‌جا نگه داشته شده، ناتمام</translation>
    </message>
    <message>
        <source>Finished, not sealed yet: nothing was sent</source>
        <translation type="unfinished">تمام‌شده، هنوز مهر نشده: چیزی نرفته</translation>
    </message>
    <message>
        <source>Held back by you</source>
        <translation type="unfinished">شما نگه داشته‌اید</translation>
    </message>
    <message>
        <source>It was tried to send this report, so the desk may have it. To delete it here does not take it back.</source>
        <translation type="unfinished">برای فرستادن این گزارش تلاش شده، پس شاید دفتر آن را داشته باشد. حذف آن در این‌جا آن را پس نمی‌گیرد.</translation>
    </message>
    <message>
        <source>Leaves at about {time}</source>
        <translation type="unfinished">حدود {time} می‌رود</translation>
    </message>
    <message>
        <source>Leaves now</source>
        <translation type="unfinished">حالا می‌رود</translation>
    </message>
    <message>
        <source>Paused by you</source>
        <translation type="unfinished">شما ایستاده کرده‌اید</translation>
    </message>
    <message>
        <source>Refused by the server; it is kept here</source>
        <translation type="unfinished">سرور رد کرد؛ این‌جا نگه داشته شده</translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished">گزارش</translation>
    </message>
    <message>
        <source>Report without a copy</source>
        <translation type="unfinished">گزارش بدون نسخه</translation>
    </message>
    <message>
        <source>Sealed: waits for you to send it</source>
        <translation type="unfinished">مهرشده: منتظر فرستادن شما</translation>
    </message>
    <message>
        <source>Sent: the server signed for it</source>
        <translation type="unfinished">فرستاده شد: سرور رسید امضا کرد</translation>
    </message>
    <message>
        <source>Sent: the server signed for it on {day}</source>
        <translation type="unfinished">فرستاده شد: سرور در {day} رسید امضا کرد</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation type="unfinished">از {day}</translation>
    </message>
    <message>
        <source>The desk can open this until {day}</source>
        <translation type="unfinished">دفتر تا {day} باز کرده می‌تواند</translation>
    </message>
    <message>
        <source>The server signed for this report, so the desk has it. To delete it here does not take it back: it takes away your copy and your proof.</source>
        <translation type="unfinished">سرور رسید این گزارش را امضا کرد، پس دفتر آن را دارد. حذف آن در این‌جا آن را پس نمی‌گیرد: نسخه و مدرک شما را می‌برد.</translation>
    </message>
    <message>
        <source>This report was not sent. Once it is deleted, nobody can send or read it, you included.</source>
        <translation type="unfinished">این گزارش فرستاده نشده. پس از حذف، هیچ‌کس فرستاده یا خوانده نمی‌تواند، شما هم نه.</translation>
    </message>
    <message>
        <source>Waiting for a connection; tried again at about {time}</source>
        <translation type="unfinished">منتظر اتصال؛ حدود {time} دوباره تلاش می‌شود</translation>
    </message>
    <message>
        <source>What you wrote and the files beside it can then be read by nobody, you included.</source>
        <translation type="unfinished">پس از آن نوشته و فایل‌هایش را هیچ‌کس خوانده نمی‌تواند، شما هم نه.</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) of work</source>
        <translation type="unfinished">
            <numerusform>حدود %n دقیقه محاسبه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) of work</source>
        <translation type="unfinished">
            <numerusform>حدود %n ثانیه محاسبه</numerusform>
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
        <translation type="unfinished">برخی نشانه‌ها این‌جا نشان داده نمی‌شوند و به شکل خانه دیده می‌شوند. آن‌ها نگه داشته شده‌اند و همان‌گونه که نوشتید فرستاده می‌شوند.</translation>
    </message>
</context>
<context>
    <name>vagueness</name>
    <message>
        <source>As I gave it: {told}</source>
        <translation type="unfinished">چنان که گفتم: {told}</translation>
    </message>
    <message>
        <source>Only the country: {told}</source>
        <translation type="unfinished">فقط کشور: {told}</translation>
    </message>
    <message>
        <source>Only the province or region: {told}</source>
        <translation type="unfinished">فقط ولایت یا منطقه: {told}</translation>
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
        <translation type="unfinished">یک سیم‌کارت بسته شد</translation>
    </message>
    <message>
        <source>A certificate or security warning</source>
        <translation type="unfinished">هشدار سند یا امنیت</translation>
    </message>
    <message>
        <source>A complaint about misuse</source>
        <translation type="unfinished">شکایت از استفادهٔ بد</translation>
    </message>
    <message>
        <source>A friend</source>
        <translation type="unfinished">یک دوست</translation>
    </message>
    <message>
        <source>A helpline</source>
        <translation type="unfinished">خط کمک</translation>
    </message>
    <message>
        <source>A legal or asylum procedure</source>
        <translation type="unfinished">کار حقوقی یا پناهندگی</translation>
    </message>
    <message>
        <source>A new number was given</source>
        <translation type="unfinished">شمارهٔ نو داده شد</translation>
    </message>
    <message>
        <source>A news site</source>
        <translation type="unfinished">سایت خبری</translation>
    </message>
    <message>
        <source>A page says that the site is blocked</source>
        <translation type="unfinished">صفحه‌ای می‌گوید که سایت بسته است</translation>
    </message>
    <message>
        <source>A phone or another device was blocked</source>
        <translation type="unfinished">یک تلفون یا وسیلهٔ دیگر بسته شد</translation>
    </message>
    <message>
        <source>A policy about Afghan nationals</source>
        <translation type="unfinished">سیاستی دربارهٔ افغان‌ها</translation>
    </message>
    <message>
        <source>A relative of somebody it happened to</source>
        <translation type="unfinished">خویشاوند کسی که بر سرش آمده</translation>
    </message>
    <message>
        <source>A testimony, told with consent</source>
        <translation type="unfinished">شهادتی که با رضایت داده شده</translation>
    </message>
    <message>
        <source>A text message</source>
        <translation type="unfinished">یک پیامک</translation>
    </message>
    <message>
        <source>A website is blocked</source>
        <translation type="unfinished">یک وبسایت بسته است</translation>
    </message>
    <message>
        <source>A year</source>
        <translation type="unfinished">یک سال</translation>
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
        <translation type="unfinished">دسترسی به کمک</translation>
    </message>
    <message>
        <source>Accounts that send codes to the number</source>
        <translation type="unfinished">حساب‌هایی که کد به این شماره می‌فرستند</translation>
    </message>
    <message>
        <source>Afghan Citizen Card (ACC)</source>
        <translation type="unfinished">کارت شهروند افغان (ACC)</translation>
    </message>
    <message>
        <source>Afghan tazkira</source>
        <translation type="unfinished">تذکرهٔ افغانی</translation>
    </message>
    <message>
        <source>Alien Registration Card (ARC)</source>
        <translation type="unfinished">کارت ثبت خارجی‌ها (ARC)</translation>
    </message>
    <message>
        <source>An app or platform is blocked</source>
        <translation type="unfinished">یک برنامه یا سرویس بسته است</translation>
    </message>
    <message>
        <source>An employer</source>
        <translation type="unfinished">کارفرما</translation>
    </message>
    <message>
        <source>An order by a court, the police or an agency</source>
        <translation type="unfinished">حکم محکمه، پولیس یا یک اداره</translation>
    </message>
    <message>
        <source>Another app or service</source>
        <translation type="unfinished">برنامه یا سرویس دیگر</translation>
    </message>
    <message>
        <source>Another document was demanded</source>
        <translation type="unfinished">سند دیگر خواسته شد</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished">دلیل دیگر</translation>
    </message>
    <message>
        <source>Another website</source>
        <translation type="unfinished">وبسایت دیگر</translation>
    </message>
    <message>
        <source>App Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App or website blocked</source>
        <translation type="unfinished">برنامه یا وبسایت بسته است</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished">عربی</translation>
    </message>
    <message>
        <source>Asked UNHCR or a legal aid centre (ALAC)</source>
        <translation type="unfinished">از UNHCR یا مرکز کمک حقوقی (ALAC) پرسیدیم</translation>
    </message>
    <message>
        <source>Asked a lawyer</source>
        <translation type="unfinished">از وکیل پرسیدیم</translation>
    </message>
    <message>
        <source>At a franchise or shop</source>
        <translation type="unfinished">در نمایندگی یا دکان</translation>
    </message>
    <message>
        <source>At fixed hours of the day</source>
        <translation type="unfinished">در ساعت‌های معین روز</translation>
    </message>
    <message>
        <source>B-Form (child registration)</source>
        <translation type="unfinished">فورم ب (ثبت طفل)</translation>
    </message>
    <message>
        <source>Balochi</source>
        <translation type="unfinished">بلوچی</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished">بسته (Blocked)</translation>
    </message>
    <message>
        <source>Bluesky</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bodies of the United Nations</source>
        <translation type="unfinished">نهادهای ملل متحد</translation>
    </message>
    <message>
        <source>Brahui</source>
        <translation type="unfinished">براهویی</translation>
    </message>
    <message>
        <source>By a call</source>
        <translation type="unfinished">با تماس</translation>
    </message>
    <message>
        <source>By text message</source>
        <translation type="unfinished">با پیامک</translation>
    </message>
    <message>
        <source>CNIC</source>
        <translation type="unfinished">شناختی کارت (CNIC)</translation>
    </message>
    <message>
        <source>Called a helpline</source>
        <translation type="unfinished">به خط کمک زنگ زدیم</translation>
    </message>
    <message>
        <source>Called the authority (PTA)</source>
        <translation type="unfinished">به PTA زنگ زدیم</translation>
    </message>
    <message>
        <source>Calls or text messages off</source>
        <translation type="unfinished">تماس یا پیامک قطع</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished">لغو شده</translation>
    </message>
    <message>
        <source>Codes by text message do not arrive</source>
        <translation type="unfinished">کدهای پیامکی نمی‌رسد</translation>
    </message>
    <message>
        <source>Complained on the authority's website or app (PTA CMS)</source>
        <translation type="unfinished">در وبسایت یا برنامهٔ PTA شکایت کردیم (PTA CMS)</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact with family</source>
        <translation type="unfinished">تماس با خانواده</translation>
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
        <source>Data only</source>
        <translation type="unfinished">فقط دیتا</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education</source>
        <translation type="unfinished">تعلیم</translation>
    </message>
    <message>
        <source>Eleven or more</source>
        <translation type="unfinished">یازده یا بیشتر</translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished">انگلیسی</translation>
    </message>
    <message>
        <source>Etisalat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every night</source>
        <translation type="unfinished">هر شب</translation>
    </message>
    <message>
        <source>Everything is slow</source>
        <translation type="unfinished">همه چیز کند است</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished">تاریخش گذشته</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fifteen days before, or more</source>
        <translation type="unfinished">پانزده روز پیش یا بیشتر</translation>
    </message>
    <message>
        <source>Fixed wireless internet</source>
        <translation type="unfinished">انترنت بی‌سیم خانگی</translation>
    </message>
    <message>
        <source>Four to fourteen days before</source>
        <translation type="unfinished">چهار تا چهارده روز پیش</translation>
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
        <translation type="unfinished">پورتال دولتی</translation>
    </message>
    <message>
        <source>Health care</source>
        <translation type="unfinished">صحت و تداوی</translation>
    </message>
    <message>
        <source>Hindko</source>
        <translation type="unfinished">هندکو</translation>
    </message>
    <message>
        <source>Home or office broadband (cable, fibre, DSL)</source>
        <translation type="unfinished">انترنت خانه یا دفتر (کیبل، فایبر، DSL)</translation>
    </message>
    <message>
        <source>Home or office broadband off</source>
        <translation type="unfinished">انترنت خانه یا دفتر قطع</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation type="unfinished">نمی‌دانم</translation>
    </message>
    <message>
        <source>I have not tried</source>
        <translation type="unfinished">امتحان نکرده‌ام</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation type="unfinished">نمی‌خواهم بگویم</translation>
    </message>
    <message>
        <source>Illegal call traffic</source>
        <translation type="unfinished">تماس‌های غیرقانونی</translation>
    </message>
    <message>
        <source>In another way</source>
        <translation type="unfinished">به شکل دیگر</translation>
    </message>
    <message>
        <source>In the news</source>
        <translation type="unfinished">در خبرها</translation>
    </message>
    <message>
        <source>In the operator's app</source>
        <translation type="unfinished">در برنامهٔ شرکت</translation>
    </message>
    <message>
        <source>Incoming and outgoing calls and messages</source>
        <translation type="unfinished">تماس و پیام آینده و رونده</translation>
    </message>
    <message>
        <source>Instagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internet calls (VoIP)</source>
        <translation type="unfinished">تماس‌های انترنتی</translation>
    </message>
    <message>
        <source>Internet off everywhere, and perhaps calls too</source>
        <translation type="unfinished">انترنت همه جا قطع، شاید تماس‌ها هم</translation>
    </message>
    <message>
        <source>It works over Wi-Fi</source>
        <translation type="unfinished">با وای‌فای کار می‌کند</translation>
    </message>
    <message>
        <source>It works with a VPN</source>
        <translation type="unfinished">با وی‌پی‌ان کار می‌کند</translation>
    </message>
    <message>
        <source>It works with another DNS server</source>
        <translation type="unfinished">با DNS دیگر کار می‌کند</translation>
    </message>
    <message>
        <source>It works with another SIM</source>
        <translation type="unfinished">با سیم‌کارت دیگر کار می‌کند</translation>
    </message>
    <message>
        <source>It works with another operator</source>
        <translation type="unfinished">با شرکت دیگر کار می‌کند</translation>
    </message>
    <message>
        <source>Jazz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journalists</source>
        <translation type="unfinished">خبرنگاران</translation>
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
        <translation type="unfinished">ورود یا ثبت نام نمی‌شود</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished">گم شده</translation>
    </message>
    <message>
        <source>MTN / Atoma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me</source>
        <translation type="unfinished">خودم</translation>
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
        <translation type="unfinished">تماس موبایل</translation>
    </message>
    <message>
        <source>Mobile data</source>
        <translation type="unfinished">دیتای موبایل</translation>
    </message>
    <message>
        <source>Mobile data off, other connections work</source>
        <translation type="unfinished">دیتای موبایل قطع، اتصال‌های دیگر کار می‌کند</translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translation type="unfinished">کیف پول موبایل</translation>
    </message>
    <message>
        <source>Mobile wallet (JazzCash, Easypaisa)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money from relatives</source>
        <translation type="unfinished">پول از خویشاوندان</translation>
    </message>
    <message>
        <source>Money was demanded</source>
        <translation type="unfinished">پول خواسته شد</translation>
    </message>
    <message>
        <source>More than one city</source>
        <translation type="unfinished">بیش از یک شهر</translation>
    </message>
    <message>
        <source>Morning, afternoon, evening or night</source>
        <translation type="unfinished">صبح، چاشت، شام یا شب</translation>
    </message>
    <message>
        <source>Multinet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My household</source>
        <translation type="unfinished">خانوادهٔ من</translation>
    </message>
    <message>
        <source>My neighbourhood</source>
        <translation type="unfinished">محلهٔ من</translation>
    </message>
    <message>
        <source>NICOP (overseas Pakistanis)</source>
        <translation type="unfinished">نایکوپ (پاکستانی‌های خارج)</translation>
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
        <translation type="unfinished">هنوز جواب نیست</translation>
    </message>
    <message>
        <source>No document</source>
        <translation type="unfinished">هیچ سند</translation>
    </message>
    <message>
        <source>No internet or phone</source>
        <translation type="unfinished">انترنت یا تلفون قطع است</translation>
    </message>
    <message>
        <source>No reason was given</source>
        <translation type="unfinished">دلیلی گفته نشد</translation>
    </message>
    <message>
        <source>No service at all</source>
        <translation type="unfinished">هیچ سرویس</translation>
    </message>
    <message>
        <source>No warning</source>
        <translation type="unfinished">هیچ هشدار</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished">هیچ‌کس</translation>
    </message>
    <message>
        <source>Non-compliant</source>
        <translation type="unfinished">ثبت‌نشده (Non-compliant)</translation>
    </message>
    <message>
        <source>Nothing helps</source>
        <translation type="unfinished">هیچ چیز کمک نمی‌کند</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished">هنوز هیچ</translation>
    </message>
    <message>
        <source>On and off</source>
        <translation type="unfinished">گاهی قطع، گاهی وصل</translation>
    </message>
    <message>
        <source>On the same day</source>
        <translation type="unfinished">همان روز</translation>
    </message>
    <message>
        <source>One</source>
        <translation type="unfinished">یک</translation>
    </message>
    <message>
        <source>One to three days before</source>
        <translation type="unfinished">یک تا سه روز پیش</translation>
    </message>
    <message>
        <source>Online banking</source>
        <translation type="unfinished">بانکداری آنلاین</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation type="unfinished">فقط من</translation>
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
        <translation type="unfinished">دیگر</translation>
    </message>
    <message>
        <source>Outgoing calls and messages</source>
        <translation type="unfinished">تماس و پیام بیرون‌رونده</translation>
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
        <translation type="unfinished">صفحه‌ها یا برنامه‌ها زیاد طول می‌کشد و می‌ماند</translation>
    </message>
    <message>
        <source>Pakistan Origin Card (POC)</source>
        <translation type="unfinished">کارت اصلیت پاکستانی (POC)</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation type="unfinished">پشتو</translation>
    </message>
    <message>
        <source>Passport and visa</source>
        <translation type="unfinished">پاسپورت و ویزه</translation>
    </message>
    <message>
        <source>Phone or other device blocked</source>
        <translation type="unfinished">تلفون یا وسیلهٔ دیگر بسته است</translation>
    </message>
    <message>
        <source>Play Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postpaid</source>
        <translation type="unfinished">پس‌پرداخت</translation>
    </message>
    <message>
        <source>Prepaid</source>
        <translation type="unfinished">پیش‌پرداخت</translation>
    </message>
    <message>
        <source>Proof of Registration card (PoR)</source>
        <translation type="unfinished">کارت ثبت (PoR)</translation>
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
        <translation type="unfinished">وای‌فای عمومی</translation>
    </message>
    <message>
        <source>Publishing its whole text without names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Punjabi (Shahmukhi)</source>
        <translation type="unfinished">پنجابی (شاه‌مکھی)</translation>
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
        <translation type="unfinished">رد شد</translation>
    </message>
    <message>
        <source>Renewal under way</source>
        <translation type="unfinished">در حال تجدید</translation>
    </message>
    <message>
        <source>Researchers</source>
        <translation type="unfinished">پژوهشگران</translation>
    </message>
    <message>
        <source>Ride hailing</source>
        <translation type="unfinished">تکسی آنلاین</translation>
    </message>
    <message>
        <source>Roaming only</source>
        <translation type="unfinished">فقط رومینگ</translation>
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
        <translation type="unfinished">سیم‌کارت بسته است</translation>
    </message>
    <message>
        <source>Safety or harassment</source>
        <translation type="unfinished">امنیت یا آزار</translation>
    </message>
    <message>
        <source>Salaam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saraiki</source>
        <translation type="unfinished">سرائیکی</translation>
    </message>
    <message>
        <source>Satellite internet</source>
        <translation type="unfinished">انترنت ماهواره‌ای</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal or 4G is shown, but nothing loads</source>
        <translation type="unfinished">سیگنال یا 4G نشان می‌دهد، اما هیچ چیز باز نمی‌شود</translation>
    </message>
    <message>
        <source>Sindhi</source>
        <translation type="unfinished">سندی</translation>
    </message>
    <message>
        <source>Six months</source>
        <translation type="unfinished">شش ماه</translation>
    </message>
    <message>
        <source>Six or more</source>
        <translation type="unfinished">شش یا بیشتر</translation>
    </message>
    <message>
        <source>Six to ten</source>
        <translation type="unfinished">شش تا ده</translation>
    </message>
    <message>
        <source>Skype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowed down, or only 2G</source>
        <translation type="unfinished">کند شده، یا فقط 2G</translation>
    </message>
    <message>
        <source>Smart CNIC (SNIC)</source>
        <translation type="unfinished">شناختی کارت هوشمند (SNIC)</translation>
    </message>
    <message>
        <source>Snapchat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else's document</source>
        <translation type="unfinished">سند کس دیگر</translation>
    </message>
    <message>
        <source>Somebody in my family</source>
        <translation type="unfinished">یکی از خانواده‌ام</translation>
    </message>
    <message>
        <source>Somebody it happened to</source>
        <translation type="unfinished">کسی که بر سرش آمده</translation>
    </message>
    <message>
        <source>Somebody who heard of it</source>
        <translation type="unfinished">کسی که شنیده</translation>
    </message>
    <message>
        <source>Somebody who saw it</source>
        <translation type="unfinished">کسی که دیده</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished">چیز دیگر</translation>
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
        <translation type="unfinished">پس گرفتن شهادت</translation>
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
        <translation type="unfinished">پیامک (SMS)</translation>
    </message>
    <message>
        <source>Text messages go, photos and voice notes do not</source>
        <translation type="unfinished">پیام متنی می‌رود، عکس و صدا نمی‌رود</translation>
    </message>
    <message>
        <source>The SIM is no longer registered</source>
        <translation type="unfinished">سیم‌کارت دیگر ثبت نیست</translation>
    </message>
    <message>
        <source>The SIM was not used</source>
        <translation type="unfinished">سیم‌کارت استفاده نشده</translation>
    </message>
    <message>
        <source>The address of the site cannot be found</source>
        <translation type="unfinished">آدرس سایت پیدا نمی‌شود</translation>
    </message>
    <message>
        <source>The app is missing from the store</source>
        <translation type="unfinished">برنامه در فروشگاه نیست</translation>
    </message>
    <message>
        <source>The connection is cut off or reset</source>
        <translation type="unfinished">اتصال در میان قطع می‌شود</translation>
    </message>
    <message>
        <source>The document has expired</source>
        <translation type="unfinished">تاریخ سند گذشته است</translation>
    </message>
    <message>
        <source>The document is fake or cancelled</source>
        <translation type="unfinished">سند جعلی یا لغو است</translation>
    </message>
    <message>
        <source>The fingerprint check was not done</source>
        <translation type="unfinished">نشان انگشت تایید نشده</translation>
    </message>
    <message>
        <source>The handset is not registered</source>
        <translation type="unfinished">تلفون ثبت نیست</translation>
    </message>
    <message>
        <source>The news</source>
        <translation type="unfinished">خبرها</translation>
    </message>
    <message>
        <source>The operator's staff</source>
        <translation type="unfinished">کارکنان شرکت</translation>
    </message>
    <message>
        <source>The owner has died</source>
        <translation type="unfinished">صاحب فوت کرده</translation>
    </message>
    <message>
        <source>The phone shows E, 2G or 3G instead of 4G</source>
        <translation type="unfinished">تلفون به جای 4G، E، 2G یا 3G نشان می‌دهد</translation>
    </message>
    <message>
        <source>The phone shows no network</source>
        <translation type="unfinished">تلفون شبکه نشان نمی‌دهد</translation>
    </message>
    <message>
        <source>The police</source>
        <translation type="unfinished">پولیس</translation>
    </message>
    <message>
        <source>The public data set of shutdowns (STOP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same number works again</source>
        <translation type="unfinished">همان شماره دوباره کار می‌کند</translation>
    </message>
    <message>
        <source>The telecommunication authority (PTA)</source>
        <translation type="unfinished">ادارهٔ مخابرات (PTA)</translation>
    </message>
    <message>
        <source>The whole town or city</source>
        <translation type="unfinished">تمام شهر</translation>
    </message>
    <message>
        <source>There never was one</source>
        <translation type="unfinished">هرگز نبوده</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three to five</source>
        <translation type="unfinished">سه تا پنج</translation>
    </message>
    <message>
        <source>TikTok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the day</source>
        <translation type="unfinished">تا روز دقیق</translation>
    </message>
    <message>
        <source>To the hour</source>
        <translation type="unfinished">تا ساعت دقیق</translation>
    </message>
    <message>
        <source>To the month</source>
        <translation type="unfinished">تا ماه دقیق</translation>
    </message>
    <message>
        <source>To the quarter of an hour</source>
        <translation type="unfinished">تا ۱۵ دقیقه دقیق</translation>
    </message>
    <message>
        <source>To the week</source>
        <translation type="unfinished">تا هفته دقیق</translation>
    </message>
    <message>
        <source>Told to wait</source>
        <translation type="unfinished">گفتند صبر کنید</translation>
    </message>
    <message>
        <source>Too many SIMs on one document</source>
        <translation type="unfinished">سیم‌کارت زیاد روی یک سند</translation>
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
        <translation type="unfinished">دو</translation>
    </message>
    <message>
        <source>Two to five</source>
        <translation type="unfinished">دو تا پنج</translation>
    </message>
    <message>
        <source>Two years</source>
        <translation type="unfinished">دو سال</translation>
    </message>
    <message>
        <source>Ufone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it is withdrawn</source>
        <translation type="unfinished">تا وقتی که پس گرفته شود</translation>
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
        <translation type="unfinished">وی‌پی‌ان‌ها بسته است</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished">معتبر</translation>
    </message>
    <message>
        <source>Very slow internet</source>
        <translation type="unfinished">انترنت بسیار کند</translation>
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
        <translation type="unfinished">به نادرا رفتیم</translation>
    </message>
    <message>
        <source>Went to a franchise or shop</source>
        <translation type="unfinished">به نمایندگی یا دکان رفتیم</translation>
    </message>
    <message>
        <source>Went to court</source>
        <translation type="unfinished">به محکمه رفتیم</translation>
    </message>
    <message>
        <source>Went to the operator's own service centre</source>
        <translation type="unfinished">به مرکز خود شرکت رفتیم</translation>
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
        <translation type="unfinished">پیوسته</translation>
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
        <translation type="unfinished">بلی</translation>
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
