<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sd">
<context>
    <name>Addresses</name>
    <message>
        <source>Add another</source>
        <translation type="unfinished">ٻيو لکو</translation>
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
        <translation type="unfinished">جيئن آهي تيئن لڳايو</translation>
    </message>
    <message>
        <source>Add this file as it is?</source>
        <translation type="unfinished">هي فائل جيئن آهي تيئن لڳائجي؟</translation>
    </message>
    <message>
        <source>Do not add it</source>
        <translation type="unfinished">نه لڳايو</translation>
    </message>
    <message>
        <source>Nothing is taken out of this file. It can tell the place, the day, the device and its owner, and everything that is seen and heard in it: faces, voices, names. The desk reads all of it. Its name is not sent.</source>
        <translation type="unfinished">هن فائل مان ڪجهه نٿو ڪڍيو وڃي. ان مان هنڌ، ڏينهن، اوزار ۽ ان جي مالڪ جي خبر پئجي سگهي ٿي، ۽ هر ان شيءِ جي جيڪا ان ۾ ڏسجي يا ٻڌجي: چهرا، آواز، نالا. ڊيسڪ سڀ پڙهي ٿو. فائل جو نالو نٿو موڪلجي.</translation>
    </message>
    <message>
        <source>One line for the desk, for example: the original is needed as evidence.</source>
        <translation type="unfinished">ڊيسڪ لاءِ هڪ سٽ، مثال طور: ثبوت لاءِ اصل فائل گهرجي.</translation>
    </message>
    <message>
        <source>The reason has to be one line of at most about 200 letters. Write a shorter one.</source>
        <translation type="unfinished">سبب هڪ سٽ ۾ هجي، وڌ ۾ وڌ ٢٠٠ اکر. ننڍو لکو.</translation>
    </message>
    <message>
        <source>Why must it stay unchanged?</source>
        <translation type="unfinished">ان جو اڻبدليل رهڻ ڇو ضروري آهي؟</translation>
    </message>
</context>
<context>
    <name>BlackoutCanvas</name>
    <message>
        <source>Enter makes a box. Arrows move it, with Shift far, with Control they resize it. Enter places it, Delete removes it, Tab goes to the next one.</source>
        <translation type="unfinished">‏Enter سان خانو ٺهي ٿو. تير ان کي هلائين ٿا، Shift سان پري، Control سان ماپ بدلجي ٿي. Enter سان رکجي ٿو، Delete سان هٽجي ٿو، Tab ٻئي ڏانهن وڃي ٿو.</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation type="unfinished">تصوير</translation>
    </message>
</context>
<context>
    <name>BlackoutList</name>
    <message numerus="yes">
        <source>Covered: %n</source>
        <translation type="unfinished">
            <numerusform>ڍڪيل: %Ln</numerusform>
            <numerusform>ڍڪيل: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>New box</source>
        <translation type="unfinished">نئون خانو</translation>
    </message>
    <message>
        <source>Nothing is covered yet</source>
        <translation type="unfinished">اڃا ڪجهه نه ڍڪيو</translation>
    </message>
    <message>
        <source>Uncover the chosen one</source>
        <translation type="unfinished">چونڊيل کي ظاهر ڪريو</translation>
    </message>
    <message>
        <source>What is covered</source>
        <translation type="unfinished">ڇا ڍڪيل آهي</translation>
    </message>
</context>
<context>
    <name>BlackoutPage</name>
    <message>
        <source>Black out what nobody should see</source>
        <translation type="unfinished">جيڪو ڪنهن کي نظر نه اچڻ گهرجي سو ڪارو ڪريو</translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished">ٿي ويو</translation>
    </message>
</context>
<context>
    <name>BlackoutTools</name>
    <message>
        <source>Box</source>
        <translation type="unfinished">خانو</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation type="unfinished">برش</translation>
    </message>
    <message>
        <source>How thick</source>
        <translation type="unfinished">ڪيترو ٿلهو</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished">وڏو</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished">وچولو</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished">ٻيهر ڪريو</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished">ننڍو</translation>
    </message>
    <message>
        <source>Thick</source>
        <translation type="unfinished">ٿلهو</translation>
    </message>
    <message>
        <source>Thin</source>
        <translation type="unfinished">سنهو</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">اڻڪريو</translation>
    </message>
</context>
<context>
    <name>CitizenStrip</name>
    <message numerus="yes">
        <source>%n report(s) waiting</source>
        <translation type="unfinished">
            <numerusform>%Ln رپورٽ انتظار ۾</numerusform>
            <numerusform>%Ln رپورٽون انتظار ۾</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform>%Ln انتظار ۾</numerusform>
            <numerusform>%Ln انتظار ۾</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered {time}</source>
        <translation type="unfinished">جواب {time}</translation>
    </message>
    <message>
        <source>None waiting</source>
        <translation type="unfinished">انتظار ۾ ناهي</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished">نه وئي</translation>
    </message>
    <message>
        <source>Not sent at {time}; everything is kept</source>
        <translation type="unfinished">‏{time} تي نه موڪلجي سگهيو؛ سڀ ڪجهه موجود آهي</translation>
    </message>
    <message>
        <source>Not sent while the vault was locked; everything is kept</source>
        <translation type="unfinished">تجوريءَ کي تالو لڳل هو تڏهن نه موڪلجي سگهيو؛ سڀ ڪجهه موجود آهي</translation>
    </message>
    <message>
        <source>Not sent {time}</source>
        <translation type="unfinished">‏{time} تي نه وئي</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation type="unfinished">ڪجهه انتظار ۾ ناهي</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished">روڪيل</translation>
    </message>
    <message>
        <source>Sending is paused</source>
        <translation type="unfinished">موڪلڻ روڪيل آهي</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation type="unfinished">موڪلي پئي وڃي…</translation>
    </message>
    <message>
        <source>Sent while locked</source>
        <translation type="unfinished">تالي دوران موڪلي وئي</translation>
    </message>
    <message>
        <source>The desk's server answered at {time}</source>
        <translation type="unfinished">ڊيسڪ جي سرور {time} تي جواب ڏنو</translation>
    </message>
    <message>
        <source>The desk's server answered while the vault was locked</source>
        <translation type="unfinished">تجوريءَ کي تالو لڳل هو تڏهن ڊيسڪ جي سرور جواب ڏنو</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>All eight words are the same</source>
        <translation type="unfinished">اٺ ئي لفظ ساڳيا آهن</translation>
    </message>
    <message>
        <source>Anybody can make a file with this name. Compare these eight words with those that the desk gave you another way: in person, on paper, or on the phone by a voice you know.</source>
        <translation type="unfinished">هن نالي سان فائل ڪو به ٺاهي سگهي ٿو. هنن اٺن لفظن کي انهن سان ڀيٽيو جيڪي ڊيسڪ توهان کي ٻئي طريقي سان ڏنا: ملي ڪري، ڪاغذ تي، يا فون تي سڃاتل آواز ۾.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">واپس</translation>
    </message>
    <message>
        <source>Is this your desk?</source>
        <translation type="unfinished">ڇا هي توهان جو ڊيسڪ آهي؟</translation>
    </message>
    <message>
        <source>Join this desk</source>
        <translation type="unfinished">هن ڊيسڪ ۾ شامل ٿيو</translation>
    </message>
    <message>
        <source>Reports are sent to {hosts}</source>
        <translation type="unfinished">رپورٽون هتي موڪلجن ٿيون: {hosts}</translation>
    </message>
    <message>
        <source>The desk is being joined.</source>
        <translation type="unfinished">ڊيسڪ ۾ شامل ڪيو پيو وڃي.</translation>
    </message>
    <message>
        <source>The eight words of this desk, in this order</source>
        <translation type="unfinished">هن ڊيسڪ جا اٺ لفظ، ساڳئي ترتيب ۾</translation>
    </message>
    <message>
        <source>The file says: {name}</source>
        <translation type="unfinished">فائل ۾ لکيل آهي: {name}</translation>
    </message>
    <message>
        <source>They are not the same</source>
        <translation type="unfinished">اهي ساڳيا ناهن</translation>
    </message>
    <message>
        <source>This is the desk of the code in your picture. There is nothing more to compare.</source>
        <translation type="unfinished">هي انهيءَ ڪوڊ وارو ڊيسڪ آهي جيڪو توهان اسڪين ڪيو. هاڻي ٻيو ڪجهه ڀيٽڻو ناهي.</translation>
    </message>
    <message>
        <source>This profile ended on {day}. It still works, but ask the desk for a newer one: what is sealed for an old key stays openable longer.</source>
        <translation type="unfinished">هن پروفائل جو مدو {day} تي ختم ٿيو. اڃا ڪم ڪري ٿو، پر ڊيسڪ کان نئون گهرو: پراڻي چاٻيءَ لاءِ مُهربند شيءِ وڌيڪ عرصي تائين کولي سگهجي ٿي.</translation>
    </message>
</context>
<context>
    <name>DateAnswer</name>
    <message>
        <source>How sure are you of the day?</source>
        <translation type="unfinished">توهان کي ڏينهن جي ڪيتري پڪ آهي؟</translation>
    </message>
    <message>
        <source>On that day</source>
        <translation type="unfinished">ان ڏينهن</translation>
    </message>
    <message>
        <source>Some day in that month</source>
        <translation type="unfinished">ان مهيني ۾ ڪنهن ڏينهن</translation>
    </message>
    <message>
        <source>Some day in that week</source>
        <translation type="unfinished">ان هفتي ۾ ڪنهن ڏينهن</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Day</source>
        <translation type="unfinished">ڏينهن</translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished">مهينو</translation>
    </message>
    <message>
        <source>Not sure of the day</source>
        <translation type="unfinished">ڏينهن جي پڪ ناهي</translation>
    </message>
    <message>
        <source>Use the other calendar</source>
        <translation type="unfinished">ٻيو ڪئلينڊر استعمال ڪريو</translation>
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
            <numerusform>%Ln باقي</numerusform>
            <numerusform>%Ln باقي</numerusform>
        </translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation type="unfinished">سڀ {count}</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished">رهڻ ڏيو</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished">ڪڍي ڇڏيو</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation type="unfinished">ٻيا لفظ</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished">بدلايو</translation>
    </message>
    <message>
        <source>Replace all that is left</source>
        <translation type="unfinished">باقي سڀ بدلايو</translation>
    </message>
    <message>
        <source>Replace by {replacement}</source>
        <translation type="unfinished">هن سان بدلايو: {replacement}</translation>
    </message>
    <message>
        <source>Show the list of all finds</source>
        <translation type="unfinished">جيڪو مليو ان جي سڄي فهرست ڏيکاريو</translation>
    </message>
    <message>
        <source>The find before</source>
        <translation type="unfinished">اڳوڻو هنڌ</translation>
    </message>
    <message>
        <source>The next find</source>
        <translation type="unfinished">ايندڙ هنڌ</translation>
    </message>
    <message>
        <source>Write something else</source>
        <translation type="unfinished">ٻيو ڪجهه لکو</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished">‏{count} مان {number}</translation>
    </message>
</context>
<context>
    <name>DeletingPage</name>
    <message>
        <source>Delete it for good</source>
        <translation type="unfinished">هميشه لاءِ مٽايو</translation>
    </message>
    <message>
        <source>Delete this draft?</source>
        <translation type="unfinished">هي مسودو مٽايو وڃي؟</translation>
    </message>
    <message>
        <source>Delete this report?</source>
        <translation type="unfinished">هي رپورٽ مٽائي وڃي؟</translation>
    </message>
    <message>
        <source>Its key is overwritten, so that no copy of this vault opens it any more. A disk may keep older copies of that key for a while; the passphrase still protects those.</source>
        <translation type="unfinished">ان جي چاٻي مٽائي وڃي ٿي، ته جيئن هن تجوريءَ جو ڪو نقل ان کي نه کولي. ڊسڪ ڪجهه وقت چاٻيءَ جا پراڻا نقل رکي سگهي ٿي؛ انهن جي حفاظت ڳجها لفظ ڪن ٿا.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished">رهڻ ڏيو</translation>
    </message>
</context>
<context>
    <name>DemoPage</name>
    <message>
        <source>A demonstration on this computer</source>
        <translation type="unfinished">هن ڪمپيوٽر تي مشق</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">واپس</translation>
    </message>
    <message>
        <source>Nothing of it reaches anybody: no person reads what you send, and it is gone when the program ends. This vault stays a demonstration for good. For real reports, make another vault later.</source>
        <translation type="unfinished">ان مان ڪجهه به ڪنهن تائين نٿو پهچي: جيڪو موڪليو سو ڪو نٿو پڙهي، ۽ پروگرام بند ٿيندي ئي ختم ٿي وڃي ٿو. هي تجوري هميشه مشق جي رهندي. اصل رپورٽن لاءِ پوءِ ٻي تجوري ٺاهيو.</translation>
    </message>
    <message>
        <source>Start the demonstration</source>
        <translation type="unfinished">مشق شروع ڪريو</translation>
    </message>
    <message>
        <source>The demo desk is being made. This takes a few seconds.</source>
        <translation type="unfinished">مشق وارو ڊيسڪ ٺهي رهيو آهي. ڪجهه سيڪنڊ لڳندا.</translation>
    </message>
    <message>
        <source>The program makes a desk and its server here, and you can write, seal and send as you would for real.</source>
        <translation type="unfinished">پروگرام هتي هڪ ڊيسڪ ۽ ان جو سرور ٺاهي ٿو، ۽ توهان اصل وانگر لکي، مُهربند ڪري ۽ موڪلي سگهو ٿا.</translation>
    </message>
</context>
<context>
    <name>DemoWatch</name>
    <message>
        <source>Start it again</source>
        <translation type="unfinished">ٻيهر شروع ڪريو</translation>
    </message>
    <message>
        <source>The demo desk's server does not run.</source>
        <translation type="unfinished">مشق واري ڊيسڪ جو سرور نٿو هلي.</translation>
    </message>
    <message>
        <source>The demo desk's server ended.</source>
        <translation type="unfinished">مشق واري ڊيسڪ جو سرور بند ٿي ويو.</translation>
    </message>
</context>
<context>
    <name>DemonstrationStrip</name>
    <message>
        <source>Demonstration: nothing leaves this computer</source>
        <translation type="unfinished">مشق: هن ڪمپيوٽر مان ڪجهه ٻاهر نٿو وڃي</translation>
    </message>
</context>
<context>
    <name>DeskFilePage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">واپس</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished">فائل چونڊيو…</translation>
    </message>
    <message>
        <source>The code was read. It stands for the desk at {address}. Now choose the desk's profile file: the program checks that it belongs to this code, so there are no words to compare.</source>
        <translation type="unfinished">ڪوڊ پڙهيو ويو. هي هن پتي واري ڊيسڪ جو آهي: {address}. هاڻي ڊيسڪ جي پروفائل جي فائل چونڊيو: پروگرام پاڻ ڏسندو ته اها هن ڪوڊ جي آهي، سو لفظ ڀيٽڻ جي ضرورت ناهي.</translation>
    </message>
    <message>
        <source>The desk's file</source>
        <translation type="unfinished">ڊيسڪ جي فائل</translation>
    </message>
    <message>
        <source>The file is being looked at.</source>
        <translation type="unfinished">فائل ڏٺي پئي وڃي.</translation>
    </message>
    <message>
        <source>no address</source>
        <translation type="unfinished">ڪو پتو نه</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>A desk is the group that you trust to read them. It gives you a small file, or a picture of its code.</source>
        <translation type="unfinished">ڊيسڪ اهو ادارو آهي جنهن تي توهان کي پڙهڻ جو ڀروسو آهي. اهو توهان کي ننڍي فائل يا پنهنجي ڪوڊ جي تصوير ڏئي ٿو.</translation>
    </message>
    <message>
        <source>Everything works as with a real desk, nothing leaves this computer, and nobody reads it.</source>
        <translation type="unfinished">سڀ ڪجهه اصل ڊيسڪ وانگر هلي ٿو، هن ڪمپيوٽر مان ڪجهه ٻاهر نٿو وڃي، ۽ ڪو به ان کي نٿو پڙهي.</translation>
    </message>
    <message>
        <source>From a memory stick, a message or a printed page.</source>
        <translation type="unfinished">يو ايس بي، پيغام يا ڇپيل صفحي تان.</translation>
    </message>
    <message>
        <source>I have the desk's file or a picture of its code</source>
        <translation type="unfinished">مون وٽ ڊيسڪ جي فائل يا ان جي ڪوڊ جي تصوير آهي</translation>
    </message>
    <message>
        <source>Try it with a demo desk on this computer</source>
        <translation type="unfinished">هن ڪمپيوٽر تي مشق واري ڊيسڪ سان آزمايو</translation>
    </message>
    <message>
        <source>Who receives your reports?</source>
        <translation type="unfinished">توهان جون رپورٽون ڪنهن کي ملنديون؟</translation>
    </message>
</context>
<context>
    <name>ErasePage</name>
    <message>
        <source>Can be pressed once the word is typed</source>
        <translation type="unfinished">لفظ لکڻ کان پوءِ دٻائي سگهجي ٿو</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation type="unfinished">پروگرام بند ڪريو</translation>
    </message>
    <message>
        <source>Erase everything</source>
        <translation type="unfinished">سڀ ڪجهه مٽايو</translation>
    </message>
    <message>
        <source>It does not hide that there was a vault on this computer.</source>
        <translation type="unfinished">هي اها ڳالهه نٿو لڪائي ته هن ڪمپيوٽر تي تجوري هئي.</translation>
    </message>
    <message>
        <source>It makes reading very hard. SSDs, memory sticks and backups can keep older copies of the vault, and whoever knows your passphrase could open such a copy.</source>
        <translation type="unfinished">ان کان پوءِ پڙهڻ ڏاڍو ڏکيو آهي. پر ڊسڪون، يو ايس بي ۽ بيڪ اپ تجوريءَ جا پراڻا نقل رکي سگهن ٿا، ۽ جنهن کي توهان جا ڳجها لفظ معلوم هجن سو اهڙو نقل کولي سگهي ٿو.</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation type="unfinished">سڀ ڪجهه رهڻ ڏيو</translation>
    </message>
    <message>
        <source>Parts of it may still be readable on this disk. Try once more. If that fails too, close the program, delete the vault's folder by hand, and keep the disk out of reach.</source>
        <translation type="unfinished">شايد ان جا ڪي حصا اڃا هن ڊسڪ تي پڙهي سگهجن. هڪ ڀيرو ٻيهر ڪوشش ڪريو. جيڪڏهن پوءِ به نه ٿئي ته پروگرام بند ڪريو، تجوريءَ جو فولڊر هٿ سان مٽايو، ۽ ڊسڪ کي ٻين کان پري رکو.</translation>
    </message>
    <message>
        <source>Reports that wait are not sent. What the desk has received stays with the desk.</source>
        <translation type="unfinished">انتظار ۾ پيل رپورٽون نه موڪليون وينديون. جيڪو ڊيسڪ کي مليو سو ڊيسڪ وٽ رهندو.</translation>
    </message>
    <message>
        <source>The vault was not erased completely.</source>
        <translation type="unfinished">تجوري پوري طرح نه مٽي.</translation>
    </message>
    <message>
        <source>To erase, type the word: {word}</source>
        <translation type="unfinished">مٽائڻ لاءِ هي لفظ لکو: {word}</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation type="unfinished">هي ڇا نٿو ڪري سگهي</translation>
    </message>
    <message>
        <source>Your drafts, the reports that wait, the copies and receipts of those you sent: everything in this vault is made unreadable and removed in about a second. Then the program closes. Nobody can undo it.</source>
        <translation type="unfinished">توهان جا مسودا، انتظار واريون رپورٽون، موڪليلن جا نقل ۽ رسيدون: هن تجوريءَ جي هر شيءِ لڳ ڀڳ هڪ سيڪنڊ ۾ نه پڙهڻ جوڳي ڪري هٽائي وڃي ٿي. پوءِ پروگرام بند ٿئي ٿو. ان کي ڪو به واپس نٿو آڻي سگهي.</translation>
    </message>
    <message>
        <source>erase</source>
        <translation type="unfinished">مٽايو</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>File {number}, as it is</source>
        <translation type="unfinished">فائل {number}، جيئن آهي</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished">ان کي ڏسو</translation>
    </message>
    <message>
        <source>Look at {file}</source>
        <translation type="unfinished">‏{file} ڏسو</translation>
    </message>
    <message>
        <source>Nothing is blacked out.</source>
        <translation type="unfinished">ڪجهه ڪارو نه ڪيو ويو.</translation>
    </message>
    <message>
        <source>Parts of it are blacked out.</source>
        <translation type="unfinished">ڪجهه حصا ڪارا ڪيا ويا.</translation>
    </message>
    <message>
        <source>Picture {number}</source>
        <translation type="unfinished">تصوير {number}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished">هٽايو</translation>
    </message>
    <message>
        <source>Remove {file}</source>
        <translation type="unfinished">‏{file} هٽايو</translation>
    </message>
    <message>
        <source>Shows what was removed, and lets you black out faces and names</source>
        <translation type="unfinished">ڏيکاري ٿو ته ڇا ڪڍيو ويو، ۽ چهرا ۽ نالا ڪارا ڪرڻ ڏئي ٿو</translation>
    </message>
    <message>
        <source>Your own file has {size}; the desk gets a newly drawn one.</source>
        <translation type="unfinished">توهان جي پنهنجي فائل {size} آهي؛ ڊيسڪ کي نئين سر ٺاهيل تصوير ملي ٿي.</translation>
    </message>
    <message>
        <source>Your own file stays where it is</source>
        <translation type="unfinished">توهان جي پنهنجي فائل پنهنجي جاءِ تي رهي ٿي</translation>
    </message>
    <message>
        <source>{size}. Not changed: the desk reads all it carries. Your reason: {reason}</source>
        <translation type="unfinished">‏{size}. نه بدلي: ڊيسڪ سڀ پڙهي ٿو. توهان جو سبب: {reason}</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message numerus="yes">
        <source>%n other file(s) are not shown.</source>
        <translation type="unfinished">
            <numerusform>%Ln ٻي فائل نه ڏيکاري وئي.</numerusform>
            <numerusform>%Ln ٻيون فائلون نه ڏيکاريون ويون.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">منسوخ ڪريو</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished">چونڊيو</translation>
    </message>
    <message>
        <source>Files and folders, newest files first</source>
        <translation type="unfinished">فائلون ۽ فولڊر، نيون پهرين</translation>
    </message>
    <message>
        <source>Folder: {name}</source>
        <translation type="unfinished">فولڊر: {name}</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation type="unfinished">فائل جو نالو</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished">فولڊر کوليو</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation type="unfinished">هتي محفوظ ڪريو</translation>
    </message>
    <message>
        <source>Something of this name is there already. Nothing was saved; write another name.</source>
        <translation type="unfinished">هن نالي سان اڳ ۾ ئي ڪجهه آهي. ڪجهه محفوظ نه ٿيو؛ ٻيو نالو لکو.</translation>
    </message>
    <message>
        <source>This folder is empty.</source>
        <translation type="unfinished">هي فولڊر خالي آهي.</translation>
    </message>
    <message>
        <source>This is no name for a file. Nothing was saved; write another one.</source>
        <translation type="unfinished">هي فائل جو نالو نٿو ٿي سگهي. ڪجهه محفوظ نه ٿيو؛ ٻيو لکو.</translation>
    </message>
</context>
<context>
    <name>FileRefusal</name>
    <message>
        <source>Add this file as it is instead</source>
        <translation type="unfinished">ان بدران هي فائل جيئن آهي تيئن لڳايو</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>A picture is drawn again on this computer, so that the place, the telephone and the time in its file are left behind. You see the result before anything is sent. You can also go on without any file.</source>
        <translation type="unfinished">تصوير هن ڪمپيوٽر تي نئين سر ٺاهي وڃي ٿي، ته جيئن ان جي فائل ۾ لکيل هنڌ، فون ۽ وقت پٺتي رهجي وڃن. موڪلڻ کان اڳ توهان نتيجو ڏسو ٿا. توهان بغير فائل جي به اڳتي وڌي سگهو ٿا.</translation>
    </message>
    <message>
        <source>Add a file as it is</source>
        <translation type="unfinished">فائل جيئن آهي تيئن لڳايو</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation type="unfinished">تصوير لڳايو</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">واپس</translation>
    </message>
    <message>
        <source>For films, sound and documents, which cannot be cleaned</source>
        <translation type="unfinished">وڊيو، آواز ۽ دستاويزن لاءِ، جيڪي صاف نٿا ٿي سگهن</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">اڳتي وڌو</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation type="unfinished">پوءِ لاءِ رکو</translation>
    </message>
    <message>
        <source>Keeps the draft as it is and goes back to your reports</source>
        <translation type="unfinished">مسودو ائين ئي رکي پهرئين صفحي تي وڃي ٿو</translation>
    </message>
    <message>
        <source>Pictures and files</source>
        <translation type="unfinished">تصويرون ۽ فائلون</translation>
    </message>
    <message>
        <source>The file is being removed …</source>
        <translation type="unfinished">فائل هٽائي پئي وڃي …</translation>
    </message>
    <message>
        <source>The file was removed from the report.</source>
        <translation type="unfinished">فائل رپورٽ مان هٽائي وئي.</translation>
    </message>
    <message>
        <source>The picture is being read and drawn again …</source>
        <translation type="unfinished">تصوير پڙهي نئين سر ٺاهي پئي وڃي …</translation>
    </message>
    <message>
        <source>The picture was added.</source>
        <translation type="unfinished">تصوير لڳي وئي.</translation>
    </message>
    <message>
        <source>You can also drop pictures on this page</source>
        <translation type="unfinished">تصويرون هن صفحي تي به ڇڏي سگهو ٿا</translation>
    </message>
</context>
<context>
    <name>FilesPath</name>
    <message>
        <source>Choose a file to add as it is</source>
        <translation type="unfinished">جيئن آهي تيئن لڳائڻ لاءِ فائل چونڊيو</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished">تصوير چونڊيو</translation>
    </message>
</context>
<context>
    <name>FindList</name>
    <message>
        <source>Enter replaces, K keeps, E edits, N goes to the next, P to the previous</source>
        <translation type="unfinished">‏Enter بدلائي ٿو، K رهڻ ڏئي ٿو، E درست ڪري ٿو، N اڳين ۽ P پوئين تي وڃي ٿو</translation>
    </message>
    <message>
        <source>Places that could tell who somebody is</source>
        <translation type="unfinished">اهي هنڌ جن مان ڪنهن جي سڃاڻپ ٿي سگهي</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Closed; press to open it</source>
        <translation type="unfinished">بند آهي؛ کولڻ لاءِ دٻايو</translation>
    </message>
    <message>
        <source>Open; press to put it away</source>
        <translation type="unfinished">کليل آهي؛ بند ڪرڻ لاءِ دٻايو</translation>
    </message>
</context>
<context>
    <name>FolderModel</name>
    <message>
        <source>Folder: {name}</source>
        <translation type="unfinished">فولڊر: {name}</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>%n report(s) more were sent and forgotten: nothing of them is left here.</source>
        <translation type="unfinished">
            <numerusform>%Ln ٻي رپورٽ موڪلي وساري وئي: هتي ان جو ڪجهه باقي ناهي.</numerusform>
            <numerusform>%Ln ٻيون رپورٽون موڪلي وساريون ويون: هتي انهن جو ڪجهه باقي ناهي.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed report(s) cannot be shown, because a part of this vault is missing or damaged. They are kept. If you have a backup of the vault's folder, keep it safe.</source>
        <translation type="unfinished">
            <numerusform>%Ln مُهربند رپورٽ ڏيکاري نٿي سگهجي، ڇو ته هن تجوريءَ جو هڪ حصو غائب يا خراب آهي. اها موجود آهي. جيڪڏهن توهان وٽ تجوريءَ جي فولڊر جو بيڪ اپ آهي ته سنڀالي رکو.</numerusform>
            <numerusform>%Ln مُهربند رپورٽون ڏيکاري نٿيون سگهجن، ڇو ته هن تجوريءَ جو هڪ حصو غائب يا خراب آهي. اهي موجود آهن. جيڪڏهن توهان وٽ تجوريءَ جي فولڊر جو بيڪ اپ آهي ته سنڀالي رکو.</numerusform>
        </translation>
    </message>
    <message>
        <source>Begins a report</source>
        <translation type="unfinished">رپورٽ شروع ڪري ٿو</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation type="unfinished">منهنجون رپورٽون</translation>
    </message>
    <message>
        <source>Nothing yet. What you begin is kept here while you type, locked with your passphrase, and leaves this computer only when you send it.</source>
        <translation type="unfinished">اڃا ڪجهه ناهي. جيڪو توهان شروع ڪريو سو لکندي هتي ئي توهان جي ڳجهن لفظن جي تالي ۾ محفوظ ٿيندو رهي ٿو، ۽ هن ڪمپيوٽر مان تڏهن ئي وڃي ٿو جڏهن توهان موڪليو.</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation type="unfinished">مسئلي جي رپورٽ ڪريو</translation>
    </message>
    <message>
        <source>Send what waits…</source>
        <translation type="unfinished">انتظار واريون رپورٽون موڪليو…</translation>
    </message>
    <message>
        <source>What is being sent</source>
        <translation type="unfinished">ڇا موڪليو پيو وڃي</translation>
    </message>
</context>
<context>
    <name>InsteadOf</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">منسوخ ڪريو</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation type="unfinished">هي استعمال ڪريو</translation>
    </message>
    <message>
        <source>What shall the desk read instead of {words}?</source>
        <translation type="unfinished">ڊيسڪ {words} جي بدران ڇا پڙهي؟</translation>
    </message>
</context>
<context>
    <name>JoiningPath</name>
    <message>
        <source>The desk's file, or a picture of its code</source>
        <translation type="unfinished">ڊيسڪ جي فائل، يا ان جي ڪوڊ جي تصوير</translation>
    </message>
    <message>
        <source>The profile of the desk whose code you brought</source>
        <translation type="unfinished">ان ڊيسڪ جي پروفائل جنهن جو ڪوڊ توهان ڏنو</translation>
    </message>
</context>
<context>
    <name>LimitsPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">واپس</translation>
    </message>
    <message>
        <source>I understand</source>
        <translation type="unfinished">مون سمجهيو</translation>
    </message>
    <message>
        <source>Only the desk can read what you seal, and that stays so.</source>
        <translation type="unfinished">جيڪو توهان مُهربند ڪريو سو رڳو ڊيسڪ پڙهي سگهي ٿو، ۽ ائين ئي رهندو.</translation>
    </message>
    <message>
        <source>Sent from your own line, the line shows that you contacted the desk.</source>
        <translation type="unfinished">پنهنجي ڪنيڪشن تان موڪلڻ سان نظر اچي ٿو ته توهان ڊيسڪ سان رابطو ڪيو.</translation>
    </message>
    <message>
        <source>The program finds numbers, not names: what you write can still tell who you are.</source>
        <translation type="unfinished">پروگرام نمبر ڳولي ٿو، نالا نه: توهان جي لکت اڃا ٻڌائي سگهي ٿي ته توهان ڪير آهيو.</translation>
    </message>
    <message>
        <source>What this protects, and what it does not</source>
        <translation type="unfinished">هي ڇا جي حفاظت ڪري ٿو ۽ ڇا جي نه</translation>
    </message>
    <message>
        <source>Who takes this machine while it is open sees what is in it.</source>
        <translation type="unfinished">جيڪو هي ڪمپيوٽر کليل حالت ۾ کڻي سو ڏسي ٿو ته ان ۾ ڇا آهي.</translation>
    </message>
</context>
<context>
    <name>MakingPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">واپس</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation type="unfinished">تجوري ٺاهيو</translation>
    </message>
    <message>
        <source>The vault is being made. This takes a few seconds, so that guessing the passphrase takes ages.</source>
        <translation type="unfinished">تجوري ٺهي رهي آهي. ڪجهه سيڪنڊ لڳندا، ته جيئن ڳجها لفظ ڳولڻ ۾ زمانا لڳن.</translation>
    </message>
</context>
<context>
    <name>MakingPath</name>
    <message>
        <source>Where the vault will be</source>
        <translation type="unfinished">تجوري ڪٿي هوندي</translation>
    </message>
</context>
<context>
    <name>MarkedText</name>
    <message>
        <source>left out</source>
        <translation type="unfinished">ڪڍيو ويو</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>About when on that day?</source>
        <translation type="unfinished">ان ڏينهن لڳ ڀڳ ڪهڙي وقت؟</translation>
    </message>
    <message>
        <source>About {clock}</source>
        <translation type="unfinished">لڳ ڀڳ {clock} وڳي</translation>
    </message>
    <message>
        <source>At night</source>
        <translation type="unfinished">رات جو</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished">ان کان اڳ</translation>
    </message>
    <message>
        <source>In the afternoon</source>
        <translation type="unfinished">منجهند کان پوءِ</translation>
    </message>
    <message>
        <source>In the evening</source>
        <translation type="unfinished">شام جو</translation>
    </message>
    <message>
        <source>In the morning</source>
        <translation type="unfinished">صبح جو</translation>
    </message>
    <message>
        <source>Not sure of the hour</source>
        <translation type="unfinished">وقت جي پڪ ناهي</translation>
    </message>
    <message>
        <source>Some day in that week</source>
        <translation type="unfinished">ان هفتي ۾ ڪنهن ڏينهن</translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">اڄ</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished">ڪالهه</translation>
    </message>
    <message>
        <source>by the clocks there</source>
        <translation type="unfinished">اتان جي گھڙيءَ موجب</translation>
    </message>
    <message>
        <source>{part}, {first} to {last} o'clock</source>
        <translation type="unfinished">‏{part}، {first} کان {last} وڳي تائين</translation>
    </message>
</context>
<context>
    <name>NoFilesCard</name>
    <message>
        <source>No files yet. Drop a picture here, or add one below.</source>
        <translation type="unfinished">اڃا ڪا فائل ناهي. تصوير هتي ڇڏيو، يا هيٺان لڳايو.</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message numerus="yes">
        <source>%n report(s) arrived: the server signed for it.</source>
        <translation type="unfinished">
            <numerusform>%Ln رپورٽ پهتي: سرور رسيد تي صحي ڪئي.</numerusform>
            <numerusform>%Ln رپورٽون پهتيون: سرور رسيد تي صحي ڪئي.</numerusform>
        </translation>
    </message>
    <message>
        <source>Before report {number} of {total} leaves, this computer does {work}. It keeps others from flooding the desk's server.</source>
        <translation type="unfinished">رپورٽ {number} مان {total} جي وڃڻ کان اڳ هي ڪمپيوٽر {work} ڪري ٿو. ان سان ٻيا ماڻهو ڊيسڪ جي سرور کي ڀري نٿا سگهن.</translation>
    </message>
    <message>
        <source>Connecting to the desk's server…</source>
        <translation type="unfinished">ڊيسڪ جي سرور سان رابطو ٿي رهيو آهي…</translation>
    </message>
    <message>
        <source>Everything is kept here, as it was sealed.</source>
        <translation type="unfinished">سڀ ڪجهه هتي موجود آهي، جيئن مُهربند ٿيو هو.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">اڳتي وڌو</translation>
    </message>
    <message>
        <source>It is tried again at about {time}, also while the window is locked, or when you press Send now.</source>
        <translation type="unfinished">لڳ ڀڳ {time} تي ٻيهر ڪوشش ٿيندي، ونڊو کي تالو هجي تڏهن به، يا جڏهن «هاڻي موڪليو» دٻايو.</translation>
    </message>
    <message>
        <source>Leaves at about {time}, also while the window is locked. The time was drawn by chance, so that nothing is sent in the moment in which a connection returns.</source>
        <translation type="unfinished">لڳ ڀڳ {time} تي ويندي، ونڊو کي تالو هجي تڏهن به. وقت ڪُڻي سان ڪڍيو ويو، ته رابطو موٽڻ مهل ڪجهه نه وڃي.</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation type="unfinished">منهنجون رپورٽون</translation>
    </message>
    <message>
        <source>Not sent: {reason}.</source>
        <translation type="unfinished">نه موڪليو ويو: {reason}.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation type="unfinished">موڪلڻ لاءِ ڪجهه باقي ناهي.</translation>
    </message>
    <message>
        <source>One moment: it is about to leave.</source>
        <translation type="unfinished">هڪ گهڙي: وڃڻ واري آهي.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished">روڪيو</translation>
    </message>
    <message>
        <source>Paused. Nothing leaves until you go on; what the server has of a large report, it keeps.</source>
        <translation type="unfinished">روڪيل. جيستائين توهان اڳتي نه وڌو ڪجهه نه ويندو؛ وڏي رپورٽ جو جيڪو سرور وٽ آهي سو هو رکندو.</translation>
    </message>
    <message>
        <source>Reports go straight to the desk's server. Whoever watches your line sees that you connect to it and how much you send, and the server sees your address. Nobody on the way can read what it says.</source>
        <translation type="unfinished">رپورٽون سڌيون ڊيسڪ جي سرور ڏانهن وڃن ٿيون. جيڪو توهان جي ڪنيڪشن تي نظر رکي سو ڏسي ٿو ته توهان ان سان ڳنڍجو ٿا ۽ ڪيترو موڪليو ٿا، ۽ سرور توهان جو پتو ڏسي ٿو. رستي ۾ ڪو به نٿو پڙهي سگهي ته ان ۾ ڇا آهي.</translation>
    </message>
    <message>
        <source>Reports that wait</source>
        <translation type="unfinished">انتظار واريون رپورٽون</translation>
    </message>
    <message>
        <source>Send it again when you think that the line is better.</source>
        <translation type="unfinished">جڏهن لڳي ته رابطو بهتر آهي، ٻيهر موڪليو.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished">هاڻي موڪليو</translation>
    </message>
    <message>
        <source>Send quietly</source>
        <translation type="unfinished">خاموشيءَ سان موڪليو</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished">موڪلڻ</translation>
    </message>
    <message>
        <source>Sending report {number} of {total}: the server has {sent} of {size}.</source>
        <translation type="unfinished">رپورٽ {number} مان {total} موڪلي پئي وڃي: سرور کي {size} مان {sent} مليا.</translation>
    </message>
    <message>
        <source>The last try, at {time}, did not succeed</source>
        <translation type="unfinished">پوئين ڪوشش، {time} تي، ڪامياب نه ٿي</translation>
    </message>
    <message>
        <source>The last try, while the vault was locked, did not succeed</source>
        <translation type="unfinished">پوئين ڪوشش، جڏهن تجوريءَ کي تالو لڳل هو، ڪامياب نه ٿي</translation>
    </message>
    <message>
        <source>This is a demonstration: reports go to a server on this very computer. Nothing goes over your line, and nobody sees that you send.</source>
        <translation type="unfinished">هي مشق آهي: رپورٽون هن ئي ڪمپيوٽر جي سرور ڏانهن وڃن ٿيون. توهان جي لائن تان ڪجهه نٿو وڃي، ۽ ڪو نٿو ڏسي ته توهان موڪليو ٿا.</translation>
    </message>
    <message>
        <source>What is sealed stays here until you send it.</source>
        <translation type="unfinished">جيڪو مُهربند آهي سو توهان جي موڪلڻ تائين هتي رهي ٿو.</translation>
    </message>
    <message>
        <source>Within two hours, at a moment that is drawn by chance</source>
        <translation type="unfinished">ٻن ڪلاڪن اندر، ڪُڻي سان چونڊيل وقت تي</translation>
    </message>
</context>
<context>
    <name>OwnPassphrasePage</name>
    <message>
        <source>A passphrase of your own</source>
        <translation type="unfinished">پنهنجا ڳجها لفظ</translation>
    </message>
    <message>
        <source>Fair: guessing it would take many computers and months or years.</source>
        <translation type="unfinished">ٺيڪ: ڳولڻ لاءِ گهڻا ڪمپيوٽر ۽ مهينا يا سال لڳندا.</translation>
    </message>
    <message>
        <source>How long it would hold is estimated while you type.</source>
        <translation type="unfinished">لکندي وقت اندازو لڳايو وڃي ٿو ته ڪيترو وقت هلندا.</translation>
    </message>
    <message>
        <source>I know that it can be guessed, and want it all the same</source>
        <translation type="unfinished">مون کي خبر آهي ته اهي ڳولي سگهجن ٿا، پوءِ به اهي ئي رکڻا آهن</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished">ڳجها لفظ</translation>
    </message>
    <message>
        <source>Several words that do not belong together are best. There is no way to recover it: without it nobody can open the vault, you included.</source>
        <translation type="unfinished">ڪيترائي لفظ جن جو پاڻ ۾ واسطو نه هجي، بهتر آهن. واپس ملڻ جو ڪو طريقو ناهي: انهن کان سواءِ تجوري ڪو به نٿو کولي سگهي، توهان به نه.</translation>
    </message>
    <message>
        <source>Strength of the passphrase</source>
        <translation type="unfinished">ڳجهن لفظن جي مضبوطي</translation>
    </message>
    <message>
        <source>Strong: about as good as words drawn by lot, if you did not take it from a text.</source>
        <translation type="unfinished">مضبوط: لڳ ڀڳ ڪُڻي جي لفظن جيترا سٺا، جيڪڏهن توهان ڪنهن لکت مان نه ورتا.</translation>
    </message>
    <message>
        <source>The estimate counts words, dates and repetitions. It knows no names, songs or your life.</source>
        <translation type="unfinished">اندازو لفظ، تاريخون ۽ ورجاءُ ڳڻي ٿو. اهو نالا، گيت يا توهان جي زندگي نٿو ڄاڻي.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation type="unfinished">ساڳيا هڪ ڀيرو ٻيهر</translation>
    </message>
    <message>
        <source>The two are not the same. Type both again; the eye beside the line shows the letters.</source>
        <translation type="unfinished">ٻئي ساڳيا ناهن. ٻئي ٻيهر لکو؛ پاسي واري اک اکر ڏيکاري ٿي.</translation>
    </message>
    <message>
        <source>This passphrase is weak. Take a longer one, or say below it that you want it knowingly.</source>
        <translation type="unfinished">هي ڳجها لفظ ڪمزور آهن. ڊگها رکو، يا هيٺ ٻڌايو ته ڄاڻي واڻي اهي ئي گهرجن.</translation>
    </message>
    <message>
        <source>Type a passphrase first.</source>
        <translation type="unfinished">پهرين ڳجها لفظ لکو.</translation>
    </message>
    <message>
        <source>Weak: whoever takes this computer could guess it within days or weeks.</source>
        <translation type="unfinished">ڪمزور: جنهن جي هٿ هي ڪمپيوٽر اچي سو ڏينهن يا هفتن ۾ ڳولي سگهي ٿو.</translation>
    </message>
</context>
<context>
    <name>OwnReportPath</name>
    <message>
        <source>Where shall the proof be saved?</source>
        <translation type="unfinished">ثبوت ڪٿي محفوظ ٿئي؟</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the letters</source>
        <translation type="unfinished">اکر لڪايو</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation type="unfinished">اکر ڏيکاريو</translation>
    </message>
</context>
<context>
    <name>PeriodAnswer</name>
    <message>
        <source>Did it go on without a break?</source>
        <translation type="unfinished">ڇا هي لاڳيتو هليو؟</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation type="unfinished">ختم ٿي ويو</translation>
    </message>
    <message>
        <source>It is still going on</source>
        <translation type="unfinished">اڃا جاري آهي</translation>
    </message>
    <message>
        <source>When did it begin?</source>
        <translation type="unfinished">هي ڪڏهن شروع ٿيو؟</translation>
    </message>
    <message>
        <source>When did it end?</source>
        <translation type="unfinished">هي ڪڏهن ختم ٿيو؟</translation>
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
        <translation type="unfinished">چونڊيو</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation type="unfinished">هڪ چونڊيو</translation>
    </message>
</context>
<context>
    <name>PicturePage</name>
    <message>
        <source>A little more is black than you covered, so that nothing shines through at the edges.</source>
        <translation type="unfinished">جيترو توهان ڍڪيو ان کان ٿورو وڌيڪ ڪارو آهي، ته ڪنارن کان ڪجهه نظر نه اچي.</translation>
    </message>
    <message>
        <source>Back to the files</source>
        <translation type="unfinished">فائلن تي واپس</translation>
    </message>
    <message>
        <source>Being drawn …</source>
        <translation type="unfinished">ٺهي رهي آهي …</translation>
    </message>
    <message>
        <source>Black out parts</source>
        <translation type="unfinished">ڪجهه حصا ڪارا ڪريو</translation>
    </message>
    <message>
        <source>In the report</source>
        <translation type="unfinished">رپورٽ ۾</translation>
    </message>
    <message>
        <source>Not in the report any more:</source>
        <translation type="unfinished">هاڻي رپورٽ ۾ ناهي:</translation>
    </message>
    <message>
        <source>The picture is drawn.</source>
        <translation type="unfinished">تصوير ٺهي وئي.</translation>
    </message>
    <message>
        <source>This file carried nothing besides the picture.</source>
        <translation type="unfinished">هن فائل ۾ تصوير کان سواءِ ڪجهه نه هو.</translation>
    </message>
    <message>
        <source>What the desk will see</source>
        <translation type="unfinished">ڊيسڪ ڇا ڏسندو</translation>
    </message>
    <message>
        <source>Whatever can be seen in the picture stays: faces, names, numbers, signs, the view from a window. Black out what could tell who or where somebody is.</source>
        <translation type="unfinished">تصوير ۾ جيڪو ڏسجي سو رهي ٿو: چهرا، نالا، نمبر، بورڊ، دريءَ مان نظارو. جنهن مان خبر پوي ته ڪو ڪير يا ڪٿي آهي تنهن کي ڪارو ڪريو.</translation>
    </message>
    <message>
        <source>Your file</source>
        <translation type="unfinished">توهان جي فائل</translation>
    </message>
    <message>
        <source>{width} by {height} pixels, {size}</source>
        <translation type="unfinished">‏{width} ضرب {height} پڪسل، {size}</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>A new folder. It can also be on another disk or a memory stick; plug that in first.</source>
        <translation type="unfinished">هڪ نئون فولڊر. اهو ٻي ڊسڪ يا يو ايس بيءَ تي به ٿي سگهي ٿو؛ پهرين ان کي لڳايو.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished">چونڊيو…</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation type="unfinished">تجوريءَ جو فولڊر</translation>
    </message>
    <message>
        <source>It will be the new folder {folder}. The name says nothing about what is in it.</source>
        <translation type="unfinished">نئون فولڊر هي ٿيندو: {folder}. نالو نٿو ٻڌائي ته ان ۾ ڇا آهي.</translation>
    </message>
    <message>
        <source>Where the vault will be</source>
        <translation type="unfinished">تجوري ڪٿي هوندي</translation>
    </message>
</context>
<context>
    <name>PlacesBar</name>
    <message>
        <source>Folder up</source>
        <translation type="unfinished">مٿيون فولڊر</translation>
    </message>
    <message>
        <source>Home folder</source>
        <translation type="unfinished">ذاتي فولڊر</translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished">هنڌ</translation>
    </message>
    <message>
        <source>Stick or card: {name}</source>
        <translation type="unfinished">يو ايس بي يا ڪارڊ: {name}</translation>
    </message>
    <message>
        <source>Type or paste the place of a file or folder, then press Enter</source>
        <translation type="unfinished">فائل يا فولڊر جو هنڌ لکو يا چنبڙايو، پوءِ Enter دٻايو</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n left to decide</source>
        <translation type="unfinished">
            <numerusform>%Ln فيصلو باقي</numerusform>
            <numerusform>%Ln فيصلا باقي</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) could tell who somebody is. Decide on each before you go on.</source>
        <translation type="unfinished">
            <numerusform>%Ln هنڌ مان ڪنهن جي سڃاڻپ ٿي سگهي ٿي. اڳتي وڌڻ کان اڳ فيصلو ڪريو.</numerusform>
            <numerusform>%Ln هنڌن مان ڪنهن جي سڃاڻپ ٿي سگهي ٿي. اڳتي وڌڻ کان اڳ هر هڪ جو فيصلو ڪريو.</numerusform>
        </translation>
    </message>
    <message>
        <source>All decided</source>
        <translation type="unfinished">سڀني جو فيصلو ٿيو</translation>
    </message>
    <message>
        <source>All decided; time and place follow below</source>
        <translation type="unfinished">سڀني جو فيصلو ٿيو؛ وقت ۽ هنڌ هيٺ آهن</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">واپس</translation>
    </message>
    <message>
        <source>Change my words</source>
        <translation type="unfinished">پنهنجا لفظ بدلايو</translation>
    </message>
    <message>
        <source>Everything that was found is decided. Names are not looked for: read it once more yourself.</source>
        <translation type="unfinished">جيڪو مليو تنهن سڀ جو فيصلو ٿي ويو. نالا نٿا ڳوليا وڃن: هڪ ڀيرو پاڻ پڙهو.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">اڳتي وڌو</translation>
    </message>
    <message>
        <source>How exactly shall time and place be told?</source>
        <translation type="unfinished">وقت ۽ هنڌ ڪيتري درستيءَ سان ٻڌايو وڃي؟</translation>
    </message>
    <message>
        <source>Keys: Enter replaces, K keeps, E writes something else, N and P go from one to the next.</source>
        <translation type="unfinished">بٽڻ: Enter بدلائي ٿو، K رهڻ ڏئي ٿو، E ٻيو ڪجهه لکي ٿو، N ۽ P هڪ کان ٻئي تي وڃن ٿا.</translation>
    </message>
    <message>
        <source>Looking through your words …</source>
        <translation type="unfinished">توهان جا لفظ ڏٺا پيا وڃن …</translation>
    </message>
    <message>
        <source>No numbers, addresses or accounts were found. Names are not looked for: read it yourself.</source>
        <translation type="unfinished">ڪو نمبر، پتو يا اڪائونٽ نه مليو. نالا نٿا ڳوليا وڃن: پاڻ پڙهو.</translation>
    </message>
    <message>
        <source>Privacy check</source>
        <translation type="unfinished">سڃاڻپ جي جاچ</translation>
    </message>
    <message>
        <source>The vaguer it is, the more people it could have come from.</source>
        <translation type="unfinished">جيترو گهٽ درست، اوترو وڌيڪ ماڻهن تي گمان ٿي سگهي.</translation>
    </message>
    <message>
        <source>They are never changed by the program. Change them yourself.</source>
        <translation type="unfinished">پروگرام انهن کي ڪڏهن نٿو بدلائي. پاڻ بدلايو.</translation>
    </message>
    <message>
        <source>Words worth a second look: {count}</source>
        <translation type="unfinished">ٻيهر ڏسڻ جهڙا لفظ: {count}</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">منسوخ ڪريو</translation>
    </message>
</context>
<context>
    <name>QuestionBox</name>
    <message>
        <source>Take back</source>
        <translation type="unfinished">واپس وٺو</translation>
    </message>
    <message>
        <source>Take the answer back: {question}</source>
        <translation type="unfinished">جواب واپس وٺو: {question}</translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">واپس</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">اڳتي وڌو</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation type="unfinished">پوءِ لاءِ رکو</translation>
    </message>
    <message>
        <source>Keeps the draft as it is and goes back to your reports</source>
        <translation type="unfinished">مسودو ائين ئي رکي پهرئين صفحي تي وڃي ٿو</translation>
    </message>
    <message>
        <source>More, if you know it ({count})</source>
        <translation type="unfinished">وڌيڪ، جيڪڏهن توهان کي خبر هجي ({count})</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation type="unfinished">منهنجون رپورٽون</translation>
    </message>
    <message>
        <source>Skip this page</source>
        <translation type="unfinished">هي صفحو ڇڏيو</translation>
    </message>
</context>
<context>
    <name>QueuedPage</name>
    <message>
        <source>It leaves at a moment nobody can foresee, and so not just when the line returns. You may lock the window, but do not close it.</source>
        <translation type="unfinished">اهڙي گهڙيءَ وڃي ٿي جنهن جو ڪو اندازو نٿو لڳائي سگهي، سو لائن موٽندي ئي نه. ونڊو کي تالو لڳائي سگهو ٿا، پر بند نه ڪريو.</translation>
    </message>
    <message>
        <source>It leaves at once. Whoever watches the line sees that something left at this moment.</source>
        <translation type="unfinished">هڪدم وڃي ٿي. جيڪو ڪنيڪشن تي نظر رکي سو ڏسي ٿو ته هن لمحي ڪجهه ويو.</translation>
    </message>
    <message>
        <source>Later; keep it here</source>
        <translation type="unfinished">پوءِ؛ موڪلڻ جي لسٽ ۾ رهڻ ڏيو</translation>
    </message>
    <message>
        <source>Now, while there is a line</source>
        <translation type="unfinished">هاڻي، موقعو ٿورو آهي</translation>
    </message>
    <message>
        <source>Quietly, within two hours</source>
        <translation type="unfinished">خاموشيءَ سان، ٻن ڪلاڪن اندر</translation>
    </message>
    <message>
        <source>Sealed. When shall it leave?</source>
        <translation type="unfinished">مُهربند ٿي وئي. ڪڏهن رواني ٿئي؟</translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished">موڪليو</translation>
    </message>
    <message>
        <source>The desk can open this until {date}. It waits here as {size}.</source>
        <translation type="unfinished">ڊيسڪ هي {date} تائين کولي سگهي ٿو. هتي {size} جي صورت ۾ انتظار ۾ آهي.</translation>
    </message>
    <message>
        <source>The way out: straight to the desk's server, encrypted. Your line's operator sees that you reach this server, when, and about how much; not what you say. The server sees the address of your line.</source>
        <translation type="unfinished">رستو: سڌو ڊيسڪ جي سرور تائين، رمز ۾. توهان جي انٽرنيٽ ڪمپني ڏسي ٿي ته توهان هن سرور سان ڳنڍجو ٿا، ڪڏهن، ۽ لڳ ڀڳ ڪيترو؛ اهو نه ته توهان ڇا چيو. سرور توهان جي ڪنيڪشن جو پتو ڏسي ٿو.</translation>
    </message>
    <message>
        <source>The way out: to the demo desk's server on this very computer, encrypted. Nothing goes over your line. With a real desk, your line's operator sees that you reach its server.</source>
        <translation type="unfinished">ٻاهر وڃڻ جو رستو: هن ئي ڪمپيوٽر تي مشق واري ڊيسڪ جي سرور ڏانهن، ڳجهو ڪري. توهان جي لائن تان ڪجهه نٿو وڃي. اصل ڊيسڪ سان، لائن جي ڪمپني ڏسي ٿي ته توهان ان جي سرور سان رابطو ڪريو ٿا.</translation>
    </message>
    <message>
        <source>This computer's date cannot be right, so the report was sealed to the key that stays open longest. It is safe; set the date before the next one.</source>
        <translation type="unfinished">هن ڪمپيوٽر جي تاريخ درست نٿي ٿي سگهي، تنهنڪري رپورٽ ان چاٻيءَ لاءِ مُهربند ٿي جيڪا سڀ کان گهڻو کليل رهي ٿي. محفوظ آهي؛ ايندڙ کان اڳ تاريخ درست ڪريو.</translation>
    </message>
    <message>
        <source>What you have of the desk has run out, so the report was sealed to a key that stays open for years. It is safe; ask the desk for its newer file.</source>
        <translation type="unfinished">ڊيسڪ جو جيڪو توهان وٽ آهي ان جو مدو ختم ٿيو، سو رپورٽ اهڙي چاٻيءَ سان مُهربند ٿي جيڪا سالن تائين کولي. محفوظ آهي؛ ڊيسڪ کان نئين فائل گهرو.</translation>
    </message>
    <message>
        <source>What you have of the desk has run out. The report is sealed and safe; ask the desk for a newer file.</source>
        <translation type="unfinished">ڊيسڪ جو جيڪو توهان وٽ آهي ان جو مدو ختم ٿيو. رپورٽ مُهربند ۽ محفوظ آهي؛ ڊيسڪ کان نئين فائل گهرو.</translation>
    </message>
</context>
<context>
    <name>QuietLine</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished">نقل ڪريو</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished">ڪٽيو</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished">چنبڙايو</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished">ٻيهر ڪريو</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished">سڀ چونڊيو</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">اڻڪريو</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">واپس</translation>
    </message>
    <message>
        <source>It does not prove what the report says, nor who sent it.</source>
        <translation type="unfinished">هي ثابت نٿو ڪري ته رپورٽ ۾ ڇا آهي، يا ڪنهن موڪلي.</translation>
    </message>
    <message>
        <source>Outside this vault the file is protected by nothing. Whoever finds it with you learns that you sent a report to this desk.</source>
        <translation type="unfinished">هن تجوريءَ کان ٻاهر فائل جي ڪا حفاظت ناهي. جنهن کي اها توهان وٽ ملي تنهن کي خبر پوندي ته توهان هن ڊيسڪ کي رپورٽ موڪلي.</translation>
    </message>
    <message>
        <source>Save the proof…</source>
        <translation type="unfinished">ثبوت محفوظ ڪريو…</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation type="unfinished">محفوظ ٿيو: {path}</translation>
    </message>
    <message>
        <source>Saving it as a file</source>
        <translation type="unfinished">فائل ۾ محفوظ ڪرڻ</translation>
    </message>
    <message>
        <source>Something of that name is there already. Nothing was changed; choose another name.</source>
        <translation type="unfinished">هن نالي سان اڳ ۾ ئي ڪجهه آهي. ڪجهه نه بدليو؛ ٻيو نالو چونڊيو.</translation>
    </message>
    <message>
        <source>The desk's server took this sealed report and signed for it, so nobody can deny that it came.</source>
        <translation type="unfinished">ڊيسڪ جي سرور هي مُهربند رپورٽ ورتي ۽ رسيد تي صحي ڪئي، سو ڪو به انڪار نٿو ڪري سگهي ته اها پهتي.</translation>
    </message>
    <message>
        <source>The desk's server took this sealed report on {day} and signed for it, so nobody can deny that it came.</source>
        <translation type="unfinished">ڊيسڪ جي سرور {day} تي هي مُهربند رپورٽ ورتي ۽ رسيد تي صحي ڪئي، سو ڪو به انڪار نٿو ڪري سگهي ته اها پهتي.</translation>
    </message>
    <message>
        <source>The file cannot be written there. Nothing was changed; choose another folder.</source>
        <translation type="unfinished">فائل اتي نٿي لکجي سگهي. ڪجهه نه بدليو؛ ٻيو فولڊر چونڊيو.</translation>
    </message>
    <message>
        <source>The receipt itself</source>
        <translation type="unfinished">خود رسيد</translation>
    </message>
    <message>
        <source>What can be proved</source>
        <translation type="unfinished">ڇا ثابت ڪري سگهجي ٿو</translation>
    </message>
</context>
<context>
    <name>ReportDetailPage</name>
    <message>
        <source>Answers are still needed on: {pages}.</source>
        <translation type="unfinished">هنن صفحن تي اڃا جواب گهرجن: {pages}.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished">ان کي بدلايو</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished">مٽايو…</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished">اڳتي وڌو</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation type="unfinished">لکڻ جاري رکو</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation type="unfinished">روڪي ڇڏيو</translation>
    </message>
    <message>
        <source>It has every answer it needs. What comes next is the privacy check.</source>
        <translation type="unfinished">ان ۾ هر گهربل جواب موجود آهي. اڳيون قدم سڃاڻپ جي جاچ آهي.</translation>
    </message>
    <message>
        <source>It has every answer it needs. You left it at: {step}.</source>
        <translation type="unfinished">ان ۾ سڀ گهربل جواب آهن. توهان هتي ڇڏيو هو: {step}.</translation>
    </message>
    <message>
        <source>It leaves also while the window is locked. The time was drawn by chance, so that nothing leaves in the moment in which a connection returns.</source>
        <translation type="unfinished">ونڊو کي تالو هجي تڏهن به وڃي ٿي. وقت ڪُڻي سان ڪڍيو ويو، ته رابطو موٽڻ مهل ڪجهه نه وڃي.</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation type="unfinished">منهنجون رپورٽون</translation>
    </message>
    <message>
        <source>No copy was kept: what it says can be read by the desk only.</source>
        <translation type="unfinished">نقل نه رکيو ويو: ان ۾ جيڪو آهي سو رڳو ڊيسڪ پڙهي سگهي ٿو.</translation>
    </message>
    <message>
        <source>Nothing of it has left this computer. Go on whenever you want.</source>
        <translation type="unfinished">ان مان ڪجهه به هن ڪمپيوٽر مان ٻاهر نه ويو. جڏهن چاهيو اڳتي وڌو.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished">هاڻي موڪليو</translation>
    </message>
    <message>
        <source>Send quietly</source>
        <translation type="unfinished">خاموشيءَ سان موڪليو</translation>
    </message>
    <message>
        <source>The server said that it does not take this report. You can send it again: a server can be made to refuse. If that does not help, tell the desk over a channel that you trust.</source>
        <translation type="unfinished">سرور چيو ته هو هي رپورٽ نٿو وٺي. توهان ان کي ٻيهر موڪلي سگهو ٿا: سرور کان زوريءَ انڪار ڪرائي سگهجي ٿو. جيڪڏهن ڪم نه ٿئي ته ڀروسي جي ذريعي ڊيسڪ کي ٻڌايو.</translation>
    </message>
    <message>
        <source>To the privacy check</source>
        <translation type="unfinished">سڃاڻپ جي جاچ ڏانهن</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished">ٻيهر ڪوشش ڪريو</translation>
    </message>
    <message>
        <source>What can be proved</source>
        <translation type="unfinished">ڇا ثابت ڪري سگهجي ٿو</translation>
    </message>
    <message>
        <source>What the desk reads</source>
        <translation type="unfinished">ڊيسڪ ڇا پڙهي ٿو</translation>
    </message>
    <message>
        <source>What you have answered so far</source>
        <translation type="unfinished">توهان هينئر تائين جيڪي جواب ڏنا</translation>
    </message>
    <message>
        <source>When it was last tried: {reason}. Nothing was lost; it is kept here as it was sealed.</source>
        <translation type="unfinished">پوئين ڪوشش ۾: {reason}. ڪجهه ضايع نه ٿيو؛ هتي ائين ئي مُهربند موجود آهي.</translation>
    </message>
    <message>
        <source>Without a copy it cannot be sealed again: send it before that day.</source>
        <translation type="unfinished">نقل کان سواءِ ٻيهر مُهربند نٿي ٿي سگهي: ان ڏينهن کان اڳ موڪليو.</translation>
    </message>
    <message>
        <source>{sentence}. Size on the wire: {size}.</source>
        <translation type="unfinished">‏{sentence}. موڪلڻ جي ماپ: {size}.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n place(s) were replaced, left out or written anew by you.</source>
        <translation type="unfinished">
            <numerusform>توهان %Ln هنڌ بدلايو، ڪڍيو يا نئين سر لکيو.</numerusform>
            <numerusform>توهان %Ln هنڌ بدلايا، ڪڍيا يا نئين سر لکيا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">واپس</translation>
    </message>
    <message>
        <source>Back to the privacy check</source>
        <translation type="unfinished">سڃاڻپ جي جاچ تي واپس</translation>
    </message>
    <message>
        <source>File {number}, {size}, as it is, with everything it carries: place, day, device, faces and voices. The desk reads your reason: {reason}</source>
        <translation type="unfinished">فائل {number}، {size}، جيئن آهي، هر ان شيءِ سان جيڪا ان ۾ آهي: هنڌ، ڏينهن، اوزار، چهرا ۽ آواز. ڊيسڪ توهان جو سبب پڙهندو: {reason}</translation>
    </message>
    <message>
        <source>File {number}: a picture, {size}, cleaned.</source>
        <translation type="unfinished">فائل {number}: تصوير، {size}، صاف ڪيل.</translation>
    </message>
    <message>
        <source>File {number}: a picture, {size}, cleaned. What its camera wrote into it is gone.</source>
        <translation type="unfinished">فائل {number}: تصوير، {size}، صاف ڪيل. ڪئميرا ان ۾ جيڪو لکيو هو سو ڪڍيو ويو.</translation>
    </message>
    <message>
        <source>It goes out as {size}: sealed, so that nobody on the way can read it.</source>
        <translation type="unfinished">هي {size} ٿي ويندي: مُهربند، ته جيئن رستي ۾ ڪو نه پڙهي.</translation>
    </message>
    <message>
        <source>Preparing your report …</source>
        <translation type="unfinished">توهان جي رپورٽ تيار ٿي رهي آهي …</translation>
    </message>
    <message>
        <source>Read it once more</source>
        <translation type="unfinished">هڪ ڀيرو ٻيهر پڙهو</translation>
    </message>
    <message>
        <source>Something in it could still tell who somebody is. Decide on it in the privacy check.</source>
        <translation type="unfinished">ان ۾ اڃا ڪجهه آهي جنهن مان ڪنهن جي سڃاڻپ ٿي سگهي. سڃاڻپ جي جاچ ۾ ان جو فيصلو ڪريو.</translation>
    </message>
    <message>
        <source>This is exactly what the desk will read.</source>
        <translation type="unfinished">ڊيسڪ بلڪل اهو ئي پڙهندو.</translation>
    </message>
    <message>
        <source>Yes, this can go</source>
        <translation type="unfinished">ها، هي وڃي سگهي ٿي</translation>
    </message>
</context>
<context>
    <name>SealingPage</name>
    <message>
        <source>As in {example}. Leave it empty if you are not sure.</source>
        <translation type="unfinished">جيئن {example}. پڪ نه هجي ته خالي ڇڏيو.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">واپس</translation>
    </message>
    <message>
        <source>Keep a copy in my vault</source>
        <translation type="unfinished">هڪ نقل منهنجي تجوريءَ ۾ رکو</translation>
    </message>
    <message>
        <source>Nobody can read it on this computer any more, not even you. It cannot be brought back.</source>
        <translation type="unfinished">هن ڪمپيوٽر تي اهو هاڻي ڪو به نه پڙهي سگهندو، توهان به نه. اهو واپس نٿو اچي سگهي.</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation type="unfinished">مُهربند ڪريو</translation>
    </message>
    <message>
        <source>Seal and forget</source>
        <translation type="unfinished">مُهربند ڪري وساريو</translation>
    </message>
    <message>
        <source>Seal it</source>
        <translation type="unfinished">ان کي مُهربند ڪريو</translation>
    </message>
    <message>
        <source>Sealed, it can be opened by the desk and by nobody else. What shall stay here?</source>
        <translation type="unfinished">مُهربند ٿيڻ کان پوءِ رڳو ڊيسڪ ان کي کولي سگهي ٿو. هتي ڇا رهي؟</translation>
    </message>
    <message>
        <source>Sealing your report …</source>
        <translation type="unfinished">توهان جي رپورٽ مُهربند ٿي رهي آهي …</translation>
    </message>
    <message>
        <source>Sealing your report. Nothing leaves this computer yet.</source>
        <translation type="unfinished">توهان جي رپورٽ مُهربند ٿي رهي آهي. اڃا هن ڪمپيوٽر مان ڪجهه نٿو وڃي.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sealed, and your report is kept as it was before.</source>
        <translation type="unfinished">روڪيو ويو. ڪجهه مُهربند نه ٿيو، ۽ توهان جي رپورٽ اڳ وانگر موجود آهي.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished">روڪيو پيو وڃي …</translation>
    </message>
    <message>
        <source>This computer's date cannot be right. The report is safe; with the day it reaches the right key.</source>
        <translation type="unfinished">هن ڪمپيوٽر جي تاريخ درست نٿي ٿي سگهي. رپورٽ محفوظ آهي؛ ڏينهن ٻڌائڻ سان صحيح چاٻي ملندي.</translation>
    </message>
    <message>
        <source>This is no date. Write it as in {example}, or leave it empty.</source>
        <translation type="unfinished">هي تاريخ ناهي. جيئن {example} لکو، يا خالي ڇڏيو.</translation>
    </message>
    <message>
        <source>What is today's date? Year, month and day, if you know it</source>
        <translation type="unfinished">اڄ ڪهڙي تاريخ آهي؟ سال، مهينو ۽ ڏينهن، جيڪڏهن خبر هجي</translation>
    </message>
    <message>
        <source>You can read it again, and send it again if it came too late. So can whoever has your passphrase.</source>
        <translation type="unfinished">توهان ان کي ٻيهر پڙهي، ۽ دير سان پهچي ته ٻيهر موڪلي سگهو ٿا. پر جنهن وٽ توهان جا ڳجها لفظ هجن سو به.</translation>
    </message>
    <message>
        <source>Your report is kept in the vault as it was.</source>
        <translation type="unfinished">توهان جي رپورٽ تجوريءَ ۾ ائين ئي موجود آهي.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform>%Ln منٽ</numerusform>
            <numerusform>%Ln منٽ</numerusform>
        </translation>
    </message>
    <message>
        <source>As this computer has them</source>
        <translation type="unfinished">جيئن هن ڪمپيوٽر تي آهن</translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">واپس</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished">رنگ</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished">گهرا</translation>
    </message>
    <message>
        <source>Erase everything…</source>
        <translation type="unfinished">سڀ ڪجهه مٽايو…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">ٻولي</translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished">هلڪا</translation>
    </message>
    <message>
        <source>Lock when nobody has touched this window for</source>
        <translation type="unfinished">تالو لڳي جڏهن هن ونڊو کي ايتري دير ڪنهن هٿ نه لاتو</translation>
    </message>
    <message>
        <source>My reports</source>
        <translation type="unfinished">منهنجون رپورٽون</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">ترتيبون</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation type="unfinished">وڌيڪ نمايان</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished">اکرن جي ماپ</translation>
    </message>
    <message>
        <source>These are kept inside the vault and nowhere else on this computer.</source>
        <translation type="unfinished">هي تجوريءَ ۾ رکيا وڃن ٿا ۽ هن ڪمپيوٽر تي ٻئي ڪٿي نه.</translation>
    </message>
    <message>
        <source>What this protects, and what it does not</source>
        <translation type="unfinished">هي ڇا جي حفاظت ڪري ٿو ۽ ڇا جي نه</translation>
    </message>
    <message>
        <source>{language} (made by a machine, needs a native reader)</source>
        <translation type="unfinished">‏{language} (مشيني ترجمو، اهلِ زبان کي ڏسڻو آهي)</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>What the desk will read</source>
        <translation type="unfinished">ڊيسڪ ڇا پڙهندو</translation>
    </message>
    <message>
        <source>What you wrote</source>
        <translation type="unfinished">توهان ڇا لکيو</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation type="unfinished">قدم {number} مان {count}</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {title}</source>
        <translation type="unfinished">قدم {number} مان {count}: {title}</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message numerus="yes">
        <source>Marked: %n place(s) that could name somebody. Before anything is sealed, you decide on each. Names are not marked.</source>
        <translation type="unfinished">
            <numerusform>نشان لڳو: %Ln هنڌ جنهن مان ڪنهن جي سڃاڻپ ٿي سگهي. مُهر کان اڳ فيصلو توهان ڪندؤ. نالن تي نشان نه ٿو لڳي.</numerusform>
            <numerusform>نشان لڳا: %Ln هنڌ جن مان ڪنهن جي سڃاڻپ ٿي سگهي. مُهر کان اڳ هر هڪ جو فيصلو توهان ڪندؤ. نالن تي نشان نه ٿو لڳي.</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers, addresses and the like are marked as you write. Names are not: leave them out.</source>
        <translation type="unfinished">لکندي وقت نمبرن، پتن ۽ اهڙين شين تي نشان لڳي ٿو. نالن تي نه: نالا نه لکو.</translation>
    </message>
</context>
<context>
    <name>StoryEdit</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished">نقل ڪريو</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished">ڪٽيو</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished">چنبڙايو</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished">ٻيهر ڪريو</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished">سڀ چونڊيو</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished">اڻڪريو</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Demo</source>
        <translation type="unfinished">مشق</translation>
    </message>
    <message>
        <source>Demonstration: nothing leaves this computer</source>
        <translation type="unfinished">مشق: هن ڪمپيوٽر مان ڪجهه ٻاهر نٿو وڃي</translation>
    </message>
    <message>
        <source>Leave now</source>
        <translation type="unfinished">هاڻي نڪرو</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished">تالو هڻو</translation>
    </message>
    <message>
        <source>Locks and closes at once. Pressing Escape twice does the same.</source>
        <translation type="unfinished">هڪدم تالو هڻي بند ڪري ٿو. ٻه ڀيرا Escape دٻائڻ سان به ائين ٿئي ٿو.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">ترتيبون</translation>
    </message>
    <message>
        <source>Takes everything off the screen. Control and L does the same.</source>
        <translation type="unfinished">سڀ ڪجهه اسڪرين تان هٽائي ٿو. Control ۽ L سان به ائين ٿئي ٿو.</translation>
    </message>
</context>
<context>
    <name>TermList</name>
    <message>
        <source>Done</source>
        <translation type="unfinished">ٿي ويو</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation type="unfinished">لسٽ ۾ ڳوليو</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>Files</source>
        <translation type="unfinished">فائلون</translation>
    </message>
</context>
<context>
    <name>TypeBackPage</name>
    <message numerus="yes">
        <source>%n word(s) stand here, and there are six. Compare them with your paper, or go back to see them again.</source>
        <translation type="unfinished">
            <numerusform>هتي %Ln لفظ آهي، ۽ هجڻ گهرجن ڇهه. پنهنجي ڪاغذ سان ڀيٽيو، يا واپس وڃي ٻيهر ڏسو.</numerusform>
            <numerusform>هتي %Ln لفظ آهن، ۽ هجڻ گهرجن ڇهه. پنهنجي ڪاغذ سان ڀيٽيو، يا واپس وڃي ٻيهر ڏسو.</numerusform>
        </translation>
    </message>
    <message>
        <source>In Latin letters, with a space between the words. Capital letters do not matter.</source>
        <translation type="unfinished">انگريزي اکرن ۾، لفظن جي وچ ۾ خالي جاءِ ڇڏي ڪري. وڏن ننڍن اکرن جو فرق ناهي.</translation>
    </message>
    <message>
        <source>So it is certain that you can read them later.</source>
        <translation type="unfinished">ته جيئن پڪ ٿئي ته توهان اهي پوءِ پڙهي سگهندا.</translation>
    </message>
    <message>
        <source>The six words</source>
        <translation type="unfinished">ڇهه لفظ</translation>
    </message>
    <message>
        <source>The six words are in Latin letters, a to z. Change the keyboard to English for them.</source>
        <translation type="unfinished">ڇهه لفظ انگريزي اکرن ۾ آهن، a کان z تائين. انهن لاءِ ڪي بورڊ کي انگريزيءَ تي ڪريو.</translation>
    </message>
    <message>
        <source>These are not the six words. Compare number {places} with your paper, or go back to see them again.</source>
        <translation type="unfinished">هي اهي ڇهه لفظ ناهن. نمبر {places} کي پنهنجي ڪاغذ سان ڀيٽيو، يا واپس وڃي ٻيهر ڏسو.</translation>
    </message>
    <message>
        <source>Type the six words first.</source>
        <translation type="unfinished">پهرين ڇهه لفظ لکو.</translation>
    </message>
    <message>
        <source>Type the six words from your paper</source>
        <translation type="unfinished">پنهنجي ڪاغذ تان ڇهه لفظ لکو</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Folder of the vault</source>
        <translation type="unfinished">تجوريءَ جو فولڊر</translation>
    </message>
    <message>
        <source>Its whole path, as {example}</source>
        <translation type="unfinished">ان جو پورو رستو، جيئن {example}</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished">ٻيهر ڳوليو</translation>
    </message>
    <message>
        <source>Make a new vault</source>
        <translation type="unfinished">نئين تجوري ٺاهيو</translation>
    </message>
    <message>
        <source>Name the folder of the vault first.</source>
        <translation type="unfinished">پهرين تجوريءَ جو فولڊر ٻڌايو.</translation>
    </message>
    <message>
        <source>No vault was found. Plug in the stick that it is on and look again, or name its folder.</source>
        <translation type="unfinished">ڪا تجوري نه ملي. جنهن يو ايس بيءَ تي آهي اها لڳائي ٻيهر ڳوليو، يا ان جو فولڊر ٻڌايو.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished">کوليو</translation>
    </message>
    <message>
        <source>Open your vault</source>
        <translation type="unfinished">پنهنجي تجوري کوليو</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished">ڳجها لفظ</translation>
    </message>
    <message>
        <source>The vault is being opened. This takes a second or two.</source>
        <translation type="unfinished">تجوري کلي رهي آهي. هڪ ٻه سيڪنڊ لڳندا.</translation>
    </message>
    <message>
        <source>The vault is in another place</source>
        <translation type="unfinished">تجوري ٻئي هنڌ آهي</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation type="unfinished">پهرين ڳجها لفظ لکو.</translation>
    </message>
</context>
<context>
    <name>VaguenessChoices</name>
    <message>
        <source>How much of the place shall the desk read?</source>
        <translation type="unfinished">ڊيسڪ هنڌ بابت ڪيترو پڙهي؟</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished">واپس</translation>
    </message>
    <message>
        <source>Draw other words</source>
        <translation type="unfinished">ٻيا لفظ ڪڍو</translation>
    </message>
    <message>
        <source>Everything you write here is kept locked in a vault on this computer. These words, drawn by lot, are its only key. Write them on paper, and keep the paper away from this computer.</source>
        <translation type="unfinished">هتي توهان جيڪو لکو سو هن ڪمپيوٽر تي هڪ تجوريءَ ۾ بند رهي ٿو. ڪُڻي سان نڪتل هي انگريزي لفظ ان جي واحد چاٻي آهن. ڪاغذ تي لکو، ۽ ڪاغذ هن ڪمپيوٽر کان پري رکو.</translation>
    </message>
    <message>
        <source>I have a vault already</source>
        <translation type="unfinished">مون وٽ تجوري اڳ ئي آهي</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation type="unfinished">مون لکي ورتا</translation>
    </message>
    <message>
        <source>Six words open your vault</source>
        <translation type="unfinished">ڇهه لفظ توهان جي تجوري کولين ٿا</translation>
    </message>
    <message>
        <source>The six words, in this order</source>
        <translation type="unfinished">ڇهه لفظ، ساڳئي ترتيب ۾</translation>
    </message>
    <message>
        <source>There is no way to recover them: without these words nobody can open the vault, you included.</source>
        <translation type="unfinished">انهن کي واپس آڻڻ جو ڪو طريقو ناهي: هنن لفظن کان سواءِ تجوري ڪو به نٿو کولي سگهي، توهان به نه.</translation>
    </message>
    <message>
        <source>Use a passphrase of my own</source>
        <translation type="unfinished">پنهنجا ڳجها لفظ استعمال ڪريو</translation>
    </message>
</context>
<context>
    <name>WarningPage</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished">اڳتي وڌو</translation>
    </message>
    <message>
        <source>The vault is open</source>
        <translation type="unfinished">تجوري کليل آهي</translation>
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
        <translation type="unfinished">رڳو ڏينهن</translation>
    </message>
    <message>
        <source>Only the month</source>
        <translation type="unfinished">رڳو مهينو</translation>
    </message>
    <message>
        <source>Only the part of the day</source>
        <translation type="unfinished">رڳو ڏينهن جو حصو</translation>
    </message>
    <message>
        <source>Only the week</source>
        <translation type="unfinished">رڳو هفتو</translation>
    </message>
    <message>
        <source>To the hour</source>
        <translation type="unfinished">ڪلاڪ تائين درست</translation>
    </message>
    <message>
        <source>To the quarter of an hour</source>
        <translation type="unfinished">پندرهن منٽن تائين درست</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished">ها</translation>
    </message>
    <message>
        <source>from {begin} until {end}</source>
        <translation type="unfinished">‏{begin} کان {end} تائين</translation>
    </message>
    <message>
        <source>from {begin}, and it is still going on</source>
        <translation type="unfinished">‏{begin} کان، ۽ اڃا جاري آهي</translation>
    </message>
    <message>
        <source>the end of {day}</source>
        <translation type="unfinished">‏{day} جي پڇاڙي</translation>
    </message>
    <message>
        <source>{period}; how exactly: {precision}</source>
        <translation type="unfinished">‏{period}؛ درستي: {precision}</translation>
    </message>
    <message>
        <source>{period}; in between: {recurrence}</source>
        <translation type="unfinished">‏{period}؛ ان دوران: {recurrence}</translation>
    </message>
</context>
<context>
    <name>blackouts</name>
    <message>
        <source>Box {number} of {count}, {place}</source>
        <translation type="unfinished">خانو {number} مان {count}، {place}</translation>
    </message>
    <message>
        <source>Stroke {number} of {count}, {place}</source>
        <translation type="unfinished">ليڪ {number} مان {count}، {place}</translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished">کاٻي</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation type="unfinished">هيٺ کاٻي</translation>
    </message>
    <message>
        <source>lower middle</source>
        <translation type="unfinished">هيٺ وچ</translation>
    </message>
    <message>
        <source>lower right</source>
        <translation type="unfinished">هيٺ ساڄي</translation>
    </message>
    <message>
        <source>middle</source>
        <translation type="unfinished">وچ</translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished">ساڄي</translation>
    </message>
    <message>
        <source>upper left</source>
        <translation type="unfinished">مٿي کاٻي</translation>
    </message>
    <message>
        <source>upper middle</source>
        <translation type="unfinished">مٿي وچ</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation type="unfinished">مٿي ساڄي</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>from {begin} to {end}</source>
        <translation type="unfinished">‏{begin} کان {end} تائين</translation>
    </message>
    <message>
        <source>the week from {day}</source>
        <translation type="unfinished">‏{day} کان شروع ٿيندڙ هفتو</translation>
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
        <translation type="unfinished">تجوريءَ جي هڪ وڏي فائل ناهي يا خراب آهي. ڪجهه نه بدليو؛ فولڊر جو بيڪ اپ استعمال ڪريو.</translation>
    </message>
    <message>
        <source>A report carries at most 20 files. Remove some of them.</source>
        <translation type="unfinished">رپورٽ ۾ وڌ ۾ وڌ ٢٠ فائلون ٿين ٿيون. ڪجهه هٽايو.</translation>
    </message>
    <message>
        <source>A report carries at most 20 files. This one was not attached; remove another one first.</source>
        <translation type="unfinished">رپورٽ ۾ وڌ ۾ وڌ ٢٠ فائلون ٿين ٿيون. هيءَ نه لڳي؛ پهرين ٻي هٽايو.</translation>
    </message>
    <message>
        <source>A vault needs a passphrase, and this one is empty. Nothing was made.</source>
        <translation type="unfinished">تجوريءَ کي ڳجها لفظ گهرجن، ۽ هي خالي آهن. ڪجهه نه ٺهيو.</translation>
    </message>
    <message>
        <source>A vault's own folder is no place for other files. Nothing was written there; name another folder for this one.</source>
        <translation type="unfinished">تجوريءَ جو پنهنجو فولڊر ٻين فائلن جي جاءِ ناهي. اتي ڪجهه نه لکيو ويو؛ ٻيو فولڊر ٻڌايو.</translation>
    </message>
    <message>
        <source>AVIF pictures</source>
        <translation type="unfinished">‏AVIF تصويرون</translation>
    </message>
    <message>
        <source>Another window or program has this vault open. Nothing was changed; close it there first.</source>
        <translation type="unfinished">هيءَ تجوري ٻي ونڊو يا پروگرام ۾ کليل آهي. ڪجهه نه بدليو؛ پهرين اتي بند ڪريو.</translation>
    </message>
    <message>
        <source>Archives and office documents</source>
        <translation type="unfinished">آرڪائيو ۽ آفيس جا دستاويز</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation type="unfinished">ڊسڪ پڙهڻ يا لکڻ کان انڪار ڪيو</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation type="unfinished">هي فولڊر آهي</translation>
    </message>
    <message>
        <source>JPEG XL pictures</source>
        <translation type="unfinished">‏JPEG XL تصويرون</translation>
    </message>
    <message>
        <source>Moving PNG pictures are not taken, because only one frame would be seen. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished">هلندڙ PNG تصويرون نه ورتيون وينديون، ڇو ته رڳو هڪ فريم نظر ايندو. ڪجهه نه بدليو؛ ان جو اسڪرين شاٽ وٺو، ڇڏي ڏيو، يا جيئن آهي تيئن لڳائي سبب ٻڌايو.</translation>
    </message>
    <message>
        <source>No port of this computer is free for the demo desk. Nothing was joined; close other programs and try again.</source>
        <translation type="unfinished">هن ڪمپيوٽر جو ڪو پورٽ مشق واري ڊيسڪ لاءِ خالي ناهي. ڪنهن ڊيسڪ ۾ شموليت نه ٿي؛ ٻيا پروگرام بند ڪري ٻيهر ڪوشش ڪريو.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation type="unfinished">ڊسڪ تي جاءِ ناهي</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation type="unfinished">ڊسڪ موجود ناهي</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation type="unfinished">اهڙي ڪا فائل يا فولڊر ناهي</translation>
    </message>
    <message>
        <source>Nobody can read this vault any more: its keys are overwritten, and no passphrase brings them back. Some of its files could not be removed ({files}). Try once more, or delete the folder {folder} by hand; what is left only shows that there was a vault.</source>
        <translation type="unfinished">هن تجوريءَ کي هاڻي ڪوبه نٿو پڙهي سگهي: ان جون چاٻيون مٽايون ويون آهن، ۽ ڪي به ڳجها لفظ انهن کي واپس نٿا آڻي سگهن. ان جون ڪجهه فائلون هٽائي نه سگهيون ({files}). هڪ ڀيرو ٻيهر ڪوشش ڪريو، يا فولڊر {folder} هٿ سان مٽايو؛ جيڪو بچيو آهي ان مان رڳو اهو پتو پوي ٿو ته هتي تجوري هئي.</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation type="unfinished">هي فولڊر ناهي</translation>
    </message>
    <message>
        <source>Not all of this envelope is here. Sync again for the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in this place. Check how it is written, or choose from the list.</source>
        <translation type="unfinished">هن هنڌ ڪجهه ناهي. ڏسو ته صحيح لکيل آهي، يا لسٽ مان چونڊيو.</translation>
    </message>
    <message>
        <source>Office documents</source>
        <translation type="unfinished">آفيس جا دستاويز</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation type="unfinished">‏PDF دستاويز</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation type="unfinished">اجازت ناهي</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation type="unfinished">هتي رڳو پڙهي سگهجي ٿو</translation>
    </message>
    <message>
        <source>SVG drawings</source>
        <translation type="unfinished">‏SVG خاڪا</translation>
    </message>
    <message>
        <source>Some answers need another look: {places}. Nothing was lost; change them and go on.</source>
        <translation type="unfinished">ڪجهه جواب ٻيهر ڏسڻا آهن: {places}. ڪجهه نه ويو؛ بدلايو ۽ اڳتي وڌو.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program. What you had saved is kept; close the program and open it again.</source>
        <translation type="unfinished">پروگرام اندر ڪا خرابي ٿي. جيڪو محفوظ هو سو موجود آهي؛ پروگرام بند ڪري ٻيهر کوليو.</translation>
    </message>
    <message>
        <source>Sound recordings</source>
        <translation type="unfinished">آواز جون رڪارڊنگون</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sealed, and your report is kept as it was before.</source>
        <translation type="unfinished">روڪيو ويو. ڪجهه مُهربند نه ٿيو، ۽ توهان جي رپورٽ اڳ وانگر موجود آهي.</translation>
    </message>
    <message>
        <source>The demo desk finds no place for its server ({strerror}). What you wrote is kept; make room on the disk and open the vault again.</source>
        <translation type="unfinished">مشق واري ڊيسڪ کي سرور لاءِ جاءِ نٿي ملي ({strerror}). توهان جو لکيل محفوظ آهي؛ ڊسڪ تي جاءِ ٺاهيو ۽ تجوري ٻيهر کوليو.</translation>
    </message>
    <message>
        <source>The demo desk's server does not start: other programs may use its ports. What you wrote is kept.</source>
        <translation type="unfinished">مشق واري ڊيسڪ جو سرور شروع نٿو ٿئي: شايد ٻيا پروگرام ان جا پورٽ استعمال ڪن ٿا. توهان جو لکيل محفوظ آهي.</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be saved. Everything saved before is kept; make room and try again.</source>
        <translation type="unfinished">ڊسڪ ڀرجي وئي، تنهنڪري هي محفوظ نه ٿيو. اڳ جو سڀ محفوظ موجود آهي؛ جاءِ ٺاهيو ۽ ٻيهر ڪوشش ڪريو.</translation>
    </message>
    <message>
        <source>The disk refused to read or write the vault. Everything saved before is kept as far as the disk kept it; try again, and copy the folder to another disk if it happens again.</source>
        <translation type="unfinished">ڊسڪ تجوري پڙهڻ يا لکڻ کان انڪار ڪيو. اڳ جو محفوظ سڀ اوترو موجود آهي جيترو ڊسڪ رکيو؛ ٻيهر ڪوشش ڪريو، ۽ جي وري ٿئي ته فولڊر ٻي ڊسڪ تي نقل ڪريو.</translation>
    </message>
    <message>
        <source>The file changed while it was read. Nothing was saved; try again.</source>
        <translation type="unfinished">فائل پڙهڻ دوران بدلجي وئي. ڪجهه محفوظ نه ٿيو؛ ٻيهر ڪوشش ڪريو.</translation>
    </message>
    <message>
        <source>The files are too large for one report. Remove some of them.</source>
        <translation type="unfinished">فائلون هڪ رپورٽ لاءِ تمام وڏيون آهن. ڪجهه هٽايو.</translation>
    </message>
    <message>
        <source>The folder around this place does not exist. Nothing was made; check the name.</source>
        <translation type="unfinished">هن هنڌ جو فولڊر موجود ناهي. ڪجهه نه ٺهيو؛ نالو ڏسو.</translation>
    </message>
    <message>
        <source>The key of this lies in a file that is missing from the vault's folder. Nothing was changed; put the file back if you can find it.</source>
        <translation type="unfinished">ان جي چاٻي اهڙي فائل ۾ آهي جيڪا تجوريءَ جي فولڊر ۾ ناهي. ڪجهه نه بدليو؛ ملي ته فائل واپس رکو.</translation>
    </message>
    <message>
        <source>The making of this vault was cut off before anything was kept in it. Make it again.</source>
        <translation type="unfinished">هن تجوريءَ جو ٺهڻ ان کان اڳ رڪجي ويو جو ڪجهه رکجي. ٻيهر ٺاهيو.</translation>
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
        <translation type="unfinished">موڪلڻ جي لسٽ ۾ اهڙي رپورٽ ناهي. شايد پهچي وسارجي وئي هجي.</translation>
    </message>
    <message>
        <source>The part of the program that sends cannot be started on this computer just now. Everything is kept; close other programs and send again.</source>
        <translation type="unfinished">پروگرام جو موڪليندڙ حصو هن وقت هن ڪمپيوٽر تي شروع نٿو ٿئي. سڀ ڪجهه محفوظ آهي؛ ٻيا پروگرام بند ڪري ٻيهر موڪليو.</translation>
    </message>
    <message>
        <source>The profile cannot be read ({strerror}). Nothing was joined; check the file's name.</source>
        <translation type="unfinished">پروفائل نٿي پڙهجي ({strerror}). ڪنهن ڊيسڪ ۾ شموليت نه ٿي؛ فائل جو نالو ڏسو.</translation>
    </message>
    <message>
        <source>The sending part of the program said something that makes no sense. Nothing was lost.</source>
        <translation type="unfinished">پروگرام جي موڪليندڙ حصي بي معنيٰ ڳالهه ڪئي. ڪجهه نه ويو.</translation>
    </message>
    <message>
        <source>The sending was stopped. What is not sent is kept.</source>
        <translation type="unfinished">موڪلڻ روڪيو ويو. جيڪو نه ويو سو موجود آهي.</translation>
    </message>
    <message>
        <source>The server has not signed for this report yet, so there is nothing to prove.</source>
        <translation type="unfinished">سرور اڃا هن رپورٽ لاءِ صحيح ناهي ڪئي، سو ثابت ڪرڻ لاءِ ڪجهه ناهي.</translation>
    </message>
    <message>
        <source>The vault does not say what it is for. Nothing was changed; use a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault's database is damaged. Nothing was changed; use a backup of the folder, or copy it to another disk and try again.</source>
        <translation type="unfinished">تجوريءَ جو ڊيٽابيس خراب آهي. ڪجهه نه بدليو؛ فولڊر جو بيڪ اپ استعمال ڪريو، يا ٻي ڊسڪ تي نقل ڪري ٻيهر ڪوشش ڪريو.</translation>
    </message>
    <message>
        <source>The vault's database is missing. Nothing was changed; use a backup of the folder.</source>
        <translation type="unfinished">تجوريءَ جو ڊيٽابيس ناهي. ڪجهه نه بدليو؛ فولڊر جو بيڪ اپ استعمال ڪريو.</translation>
    </message>
    <message>
        <source>The vault's file k is damaged: {error}. Nothing was changed; use a backup of the folder.</source>
        <translation type="unfinished">تجوريءَ جي فائل k خراب آهي: {error}. ڪجهه نه بدليو؛ فولڊر جو بيڪ اپ استعمال ڪريو.</translation>
    </message>
    <message>
        <source>The vault's file {name} is damaged, and with it the keys of what can be forgotten. Nothing was changed; use a backup of the folder.</source>
        <translation type="unfinished">تجوريءَ جي فائل {name} خراب آهي، ۽ ان سان گڏ انهن جون چاٻيون جيڪي وسارڻ جوڳيون آهن. ڪجهه نه بدليو؛ فولڊر جو بيڪ اپ استعمال ڪريو.</translation>
    </message>
    <message>
        <source>The vault's folder cannot be written to. Nothing was changed; move the vault to a disk that can be written to, or give this user the right to.</source>
        <translation type="unfinished">تجوريءَ جي فولڊر ۾ لکي نٿو سگهجي. ڪجهه نه بدليو؛ تجوري اهڙي ڊسڪ تي رکو جنهن تي لکي سگهجي، يا هن استعمال ڪندڙ کي اجازت ڏيو.</translation>
    </message>
    <message>
        <source>The vault's folder is not in its place any more. What was saved is in that folder; put it back, or plug its disk in again, and try once more.</source>
        <translation type="unfinished">تجوريءَ جو فولڊر هاڻي پنهنجي هنڌ ناهي. محفوظ سڀ ان فولڊر ۾ آهي؛ اهو واپس رکو، يا ان جي ڊسڪ ٻيهر لڳايو، ۽ هڪ ڀيرو ٻيهر ڪوشش ڪريو.</translation>
    </message>
    <message>
        <source>The vault's keyslots are missing, and nothing opens it without them. Use a backup.</source>
        <translation type="unfinished">تجوريءَ جي چاٻين جي فائل ناهي، ۽ ان کان سواءِ نٿي کلي. بيڪ اپ استعمال ڪريو.</translation>
    </message>
    <message>
        <source>The vault's keyslots were written by a newer version of the program. Nothing was changed; update the program first. If there is no newer one, the file k is damaged: use a backup of the folder.</source>
        <translation type="unfinished">تجوريءَ جون چاٻيون پروگرام جي نئين نسخي لکيون آهن. ڪجهه نه بدليو؛ پهرين پروگرام نئون ڪريو. جي نئون ناهي ته فائل k خراب آهي: فولڊر جو بيڪ اپ استعمال ڪريو.</translation>
    </message>
    <message>
        <source>The words are not the eight of this profile: one is missing or mistyped, or it is another desk's or a forged one. Nothing was joined. If all eight are as the desk gave them, ask the desk over a channel that you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are codes of several desks in this picture. Nothing was joined; take one of the right code alone.</source>
        <translation type="unfinished">هن تصوير ۾ ڪيترن ڊيسڪن جا ڪوڊ آهن. ڪنهن ڊيسڪ ۾ شموليت نه ٿي؛ رڳو صحيح ڪوڊ جي تصوير وٺو.</translation>
    </message>
    <message>
        <source>There are two different profiles with version {version}. Both are kept as evidence, the one you had stays in use. Ask the desk about it over a channel that you trust.</source>
        <translation type="unfinished">نسخي {version} جون ٻه مختلف پروفائلون آهن. ٻئي ثبوت طور رکيون ويون، توهان واري اڳين استعمال ٿيندي. ڀروسي واري طريقي سان ڊيسڪ کان پڇو.</translation>
    </message>
    <message>
        <source>There is no desk's code in this picture. Nothing was joined; take it again from straight above, with the whole code in it, or ask the desk for its profile file.</source>
        <translation type="unfinished">هن تصوير ۾ ڪنهن ڊيسڪ جو ڪوڊ ناهي. ڪنهن ڊيسڪ ۾ شموليت نه ٿي؛ سڌو مٿان سڄي ڪوڊ جي تصوير ٻيهر وٺو، يا ڊيسڪ کان پروفائل جي فائل گهرو.</translation>
    </message>
    <message>
        <source>There is no such draft. It may have been sealed or discarded already.</source>
        <translation type="unfinished">اهڙو مسودو ناهي. شايد مُهربند ٿي چڪو يا هٽايو ويو.</translation>
    </message>
    <message>
        <source>There is no vault in this place, so nothing was erased. Check the name of the folder.</source>
        <translation type="unfinished">هن هنڌ ڪا تجوري ناهي، سو ڪجهه نه مٽيو. فولڊر جو نالو ڏسو.</translation>
    </message>
    <message>
        <source>There is no vault in this place. Check the name of the folder, or make a vault there.</source>
        <translation type="unfinished">هن هنڌ ڪا تجوري ناهي. فولڊر جو نالو ڏسو، يا اتي تجوري ٺاهيو.</translation>
    </message>
    <message>
        <source>There is not enough free memory to open this vault. Nothing was changed; close other programs first.</source>
        <translation type="unfinished">هيءَ تجوري کولڻ لاءِ ڪافي خالي ميموري ناهي. ڪجهه نه بدليو؛ پهرين ٻيا پروگرام بند ڪريو.</translation>
    </message>
    <message>
        <source>There is something in this place already. It was left as it is; name a new folder.</source>
        <translation type="unfinished">هن هنڌ اڳ ۾ ئي ڪجهه آهي. ائين ئي ڇڏيو ويو؛ نئون فولڊر ٻڌايو.</translation>
    </message>
    <message>
        <source>This envelope cannot be read. It was kept as it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty. Nothing was changed; choose it again or leave it out.</source>
        <translation type="unfinished">هيءَ فائل خالي آهي. ڪجهه نه بدليو؛ ٻيهر چونڊيو يا ڇڏي ڏيو.</translation>
    </message>
    <message>
        <source>This file is empty. Nothing was joined; ask the desk for it once more.</source>
        <translation type="unfinished">هيءَ فائل خالي آهي. ڪنهن ڊيسڪ ۾ شموليت نه ٿي؛ ڊيسڪ کان هڪ ڀيرو ٻيهر گهرو.</translation>
    </message>
    <message>
        <source>This file is larger than 64 MiB, and this window takes no larger one. Nothing was saved; attach a shorter part of it.</source>
        <translation type="unfinished">هيءَ فائل 64 MiB کان وڏي آهي، ۽ هيءَ ونڊو ان کان وڏي نٿي وٺي. ڪجهه محفوظ نه ٿيو؛ ان جو ننڍو حصو لڳايو.</translation>
    </message>
    <message>
        <source>This file is not with the draft any more. Nothing was changed; look at the list again.</source>
        <translation type="unfinished">هيءَ فائل هاڻي مسودي سان ناهي. ڪجهه نه بدليو؛ لسٽ ٻيهر ڏسو.</translation>
    </message>
    <message>
        <source>This folder cannot be opened. Nothing was changed; choose another one.</source>
        <translation type="unfinished">هي فولڊر نٿو کلي. ڪجهه نه بدليو؛ ٻيو چونڊيو.</translation>
    </message>
    <message>
        <source>This folder holds no vault. Check its name, or make a vault in an empty folder.</source>
        <translation type="unfinished">هن فولڊر ۾ تجوري ناهي. ان جو نالو ڏسو، يا خالي فولڊر ۾ تجوري ٺاهيو.</translation>
    </message>
    <message>
        <source>This is longer than the vault keeps in one piece. What was saved before is kept.</source>
        <translation type="unfinished">هي ان کان ڊگهو آهي جيترو تجوري هڪ ٽڪر ۾ رکي ٿي. اڳ جو محفوظ موجود آهي.</translation>
    </message>
    <message>
        <source>This is no picture that can be cleaned; those are JPEG, PNG, WebP, GIF, TIFF, BMP and HEIC. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished">هي اهڙي تصوير ناهي جيڪا صاف ٿي سگهي؛ اهي JPEG، PNG، WebP، GIF، TIFF، BMP ۽ HEIC آهن. ڪجهه نه بدليو؛ ان جو اسڪرين شاٽ وٺو، ڇڏي ڏيو، يا جيئن آهي تيئن لڳائي سبب ٻڌايو.</translation>
    </message>
    <message>
        <source>This is no withdraw code: it has twelve words, or 32 hexadecimal digits. Nothing was sealed; compare it with what was written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a desk's profile, or it was changed on its way ({error}). Nothing was joined.</source>
        <translation type="unfinished">هي ڪنهن ڊيسڪ جي پروفائل ناهي، يا رستي ۾ بدلائي وئي ({error}). ڪنهن ڊيسڪ ۾ شموليت نه ٿي.</translation>
    </message>
    <message>
        <source>This is not a desk's profile, or it was changed on its way ({error}). The profile you had is kept.</source>
        <translation type="unfinished">هي ڪنهن ڊيسڪ جي پروفائل ناهي، يا رستي ۾ بدلائي وئي ({error}). توهان جي اڳين پروفائل موجود آهي.</translation>
    </message>
    <message>
        <source>This passphrase does not open the vault. Nothing was changed; check the keyboard's language and try again. If you are sure of it, the vault's file k may be damaged: use a backup of the folder.</source>
        <translation type="unfinished">هنن ڳجهن لفظن سان تجوري نٿي کلي. ڪجهه نه بدليو؛ ڪيبورڊ جي ٻولي ڏسو ۽ ٻيهر ڪوشش ڪريو. جيڪڏهن پڪ آهي ته شايد تجوريءَ جي فائل k خراب آهي: فولڊر جو بيڪ اپ استعمال ڪريو.</translation>
    </message>
    <message>
        <source>This picture cannot be read: it is damaged, too large, or no picture. Nothing was joined; take it again, or ask the desk for its profile file.</source>
        <translation type="unfinished">هيءَ تصوير نٿي پڙهجي: خراب، تمام وڏي، يا تصوير ناهي. ڪنهن ڊيسڪ ۾ شموليت نه ٿي؛ ٻيهر وٺو، يا ڊيسڪ کان پروفائل جي فائل گهرو.</translation>
    </message>
    <message>
        <source>This picture has more than {value} million pixels. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished">هن تصوير ۾ {value} ملين کان وڌيڪ پڪسل آهن. ڪجهه نه بدليو؛ ان جو اسڪرين شاٽ وٺو، ڇڏي ڏيو، يا جيئن آهي تيئن لڳائي سبب ٻڌايو.</translation>
    </message>
    <message>
        <source>This picture is damaged or incomplete and cannot be drawn again. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished">هيءَ تصوير خراب يا اڌوري آهي ۽ ٻيهر نٿي ٺهي سگهي. ڪجهه نه بدليو؛ ان جو اسڪرين شاٽ وٺو، ڇڏي ڏيو، يا جيئن آهي تيئن لڳائي سبب ٻڌايو.</translation>
    </message>
    <message>
        <source>This profile changes more than one root at once. The profile you had is kept. Ask the desk for the profiles between, and join each in turn.</source>
        <translation type="unfinished">هيءَ پروفائل هڪ ئي وقت هڪ کان وڌيڪ پاڙون بدلائي ٿي. توهان جي اڳين پروفائل موجود آهي. ڊيسڪ کان وچ واريون پروفائلون گهرو ۽ واري واري سان شامل ڪريو.</translation>
    </message>
    <message>
        <source>This profile is not newer than the one this vault has. The vault keeps its own.</source>
        <translation type="unfinished">هيءَ پروفائل تجوريءَ واري کان نئين ناهي. تجوري پنهنجي رکي ٿي.</translation>
    </message>
    <message>
        <source>This profile is not signed by the desk you joined ({error}). The profile you had is kept. If the desk has changed its roots more than once since, ask it for the profiles between and join each in turn.</source>
        <translation type="unfinished">هيءَ پروفائل توهان جي ڊيسڪ صحيح نه ڪئي ({error}). توهان جي اڳين پروفائل موجود آهي. جي ڊيسڪ ان کان پوءِ هڪ کان وڌيڪ ڀيرا پاڙون بدلايون آهن ته وچ واريون پروفائلون گهرو ۽ واري واري سان شامل ڪريو.</translation>
    </message>
    <message>
        <source>This profile is of another desk than the code. Nothing was joined; ask whoever gave you the two which one is right, over a channel that you trust.</source>
        <translation type="unfinished">هيءَ پروفائل ٻئي ڊيسڪ جي آهي، ڪوڊ واري جي نه. ڪنهن ڊيسڪ ۾ شموليت نه ٿي؛ جنهن ٻئي ڏنا ان کان ڀروسي واري طريقي سان پڇو ته صحيح ڪهڙو آهي.</translation>
    </message>
    <message>
        <source>This profile is older than the code says. Nothing was joined; ask the desk for its newest profile.</source>
        <translation type="unfinished">هيءَ پروفائل ڪوڊ کان پراڻي آهي. ڪنهن ڊيسڪ ۾ شموليت نه ٿي؛ ڊيسڪ کان نئين ۾ نئين پروفائل گهرو.</translation>
    </message>
    <message>
        <source>This profile names another desk. The profile you had is kept.</source>
        <translation type="unfinished">هيءَ پروفائل ٻئي ڊيسڪ جي آهي. توهان جي اڳين پروفائل موجود آهي.</translation>
    </message>
    <message>
        <source>This report is {state} by now and cannot become {to}. Nothing was changed.</source>
        <translation type="unfinished">هيءَ رپورٽ هاڻي {state} آهي ۽ {to} نٿي ٿي سگهي. ڪجهه نه بدليو.</translation>
    </message>
    <message>
        <source>This vault belongs to a desk, and this window is for people who report. Nothing was changed; open a vault of your own, or make one.</source>
        <translation type="unfinished">هيءَ تجوري ڊيسڪ جي آهي، ۽ هيءَ ونڊو رپورٽ ڪندڙن لاءِ آهي. ڪجهه نه بدليو؛ پنهنجي تجوري کوليو، يا ٺاهيو.</translation>
    </message>
    <message>
        <source>This vault does not hold the key. It was destroyed, or never released to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This vault does not hold what this needs. Nothing was changed.</source>
        <translation type="unfinished">هن تجوريءَ ۾ گهربل شيءِ ناهي. ڪجهه نه بدليو.</translation>
    </message>
    <message>
        <source>This vault has not joined a desk yet, so there is nobody to seal a report for. Nothing was changed; join one first.</source>
        <translation type="unfinished">هيءَ تجوري اڃا ڪنهن ڊيسڪ ۾ شامل ناهي، سو ڪو ناهي جنهن لاءِ رپورٽ مُهربند ٿئي. ڪجهه نه بدليو؛ پهرين ڪنهن ۾ شامل ٿيو.</translation>
    </message>
    <message>
        <source>This vault keeps no copy of such a report.</source>
        <translation type="unfinished">هن تجوريءَ ۾ اهڙي رپورٽ جو نقل ناهي.</translation>
    </message>
    <message>
        <source>This vault was written by a newer version of the program. Nothing was changed; update the program first.</source>
        <translation type="unfinished">هيءَ تجوري پروگرام جي نئين نسخي لکي آهي. ڪجهه نه بدليو؛ پهرين پروگرام نئون ڪريو.</translation>
    </message>
    <message>
        <source>This was forgotten: its key was destroyed, so nobody can read it any more.</source>
        <translation type="unfinished">هي وساريو ويو: ان جي چاٻي ختم ٿي وئي، سو هاڻي ڪو به نٿو پڙهي سگهي.</translation>
    </message>
    <message>
        <source>This was saved, but the disk refused to overwrite what is to be forgotten. It is tried again each time the vault is opened; until then it can still be read from the disk.</source>
        <translation type="unfinished">هي محفوظ ٿيو، پر ڊسڪ وسارڻ واري شيءِ مٿان لکڻ کان انڪار ڪيو. تجوري کلڻ تي هر ڀيري ٻيهر ڪوشش ٿيندي؛ تيستائين اها ڊسڪ تان پڙهي سگهجي ٿي.</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation type="unfinished">وڊيوز</translation>
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
        <translation type="unfinished">هيءَ عام فائل ناهي</translation>
    </message>
    <message>
        <source>its signatures are not right</source>
        <translation type="unfinished">ان جون صحيحون درست ناهن</translation>
    </message>
    <message>
        <source>no connection to the desk's server</source>
        <translation type="unfinished">ڊيسڪ جي سرور سان رابطو ناهي</translation>
    </message>
    <message>
        <source>no server is named that this way out can reach</source>
        <translation type="unfinished">ڪو اهڙو سرور نه ٻڌايل آهي جنهن تائين هي رستو پهچي</translation>
    </message>
    <message>
        <source>not a period: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something in it is not as it should be</source>
        <translation type="unfinished">ان ۾ ڪجهه ائين ناهي جيئن هئڻ گهرجي</translation>
    </message>
    <message>
        <source>the desk asks for work that is not done yet</source>
        <translation type="unfinished">ڊيسڪ اهڙو حساب گهري ٿي جيڪو اڃا نه ٿيو آهي</translation>
    </message>
    <message>
        <source>the desk has new keys, which the next try asks the server for</source>
        <translation type="unfinished">ڊيسڪ جون چاٻيون نيون آهن، ايندڙ ڪوشش ۾ سرور کان پڇيون وينديون</translation>
    </message>
    <message>
        <source>the desk's server is too old to take a report as large as this one</source>
        <translation type="unfinished">ڊيسڪ جو سرور ايڏي وڏي رپورٽ وٺڻ لاءِ تمام پراڻو آهي</translation>
    </message>
    <message>
        <source>the line to the server broke before its answer came</source>
        <translation type="unfinished">جواب اچڻ کان اڳ سرور سان رابطو ڪٽجي ويو</translation>
    </message>
    <message>
        <source>the part of the program that sends ended in the middle</source>
        <translation type="unfinished">پروگرام جو موڪليندڙ حصو وچ ۾ بند ٿي ويو</translation>
    </message>
    <message>
        <source>the sealed report is damaged on this computer's disk</source>
        <translation type="unfinished">مُهربند رپورٽ هن ڪمپيوٽر جي ڊسڪ تي خراب آهي</translation>
    </message>
    <message>
        <source>the sealed report is not what it was when it was sealed</source>
        <translation type="unfinished">مُهربند رپورٽ اها ناهي جيڪا مُهر ڪرڻ وقت هئي</translation>
    </message>
    <message>
        <source>the server asks for more work than the desk's profile does</source>
        <translation type="unfinished">سرور ڊيسڪ جي پروفائل کان وڌيڪ حساب گهري ٿو</translation>
    </message>
    <message>
        <source>the server could not prove that it is the desk's</source>
        <translation type="unfinished">سرور ثابت نه ڪري سگهيو ته هو ڊيسڪ جو آهي</translation>
    </message>
    <message>
        <source>the server did not answer in time</source>
        <translation type="unfinished">سرور وقت تي جواب نه ڏنو</translation>
    </message>
    <message>
        <source>the server does not know this vault as an organiser's; copy the desk's newest file server/organisers to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the server has no room just now</source>
        <translation type="unfinished">سرور تي هن وقت جاءِ ناهي</translation>
    </message>
    <message>
        <source>the server is too busy just now</source>
        <translation type="unfinished">سرور هن وقت تمام مصروف آهي</translation>
    </message>
    <message>
        <source>the server met a fault of its own</source>
        <translation type="unfinished">سرور ۾ پنهنجي ڪا خرابي ٿي</translation>
    </message>
    <message>
        <source>the server refused it ({value})</source>
        <translation type="unfinished">سرور قبول نه ڪئي ({value})</translation>
    </message>
    <message>
        <source>the server says again and again that pieces are missing which it took</source>
        <translation type="unfinished">سرور بار بار چوي ٿو ته اهي ٽڪرا ناهن جيڪي هن ورتا هئا</translation>
    </message>
    <message>
        <source>the server showed a profile that is not this desk's</source>
        <translation type="unfinished">سرور اهڙي پروفائل ڏيکاري جيڪا هن ڊيسڪ جي ناهي</translation>
    </message>
    <message>
        <source>the server showed another profile of the version you have; both are kept as evidence</source>
        <translation type="unfinished">سرور ساڳئي نسخي جي ٻي پروفائل ڏيکاري؛ ٻئي ثبوت طور رکيون ويون</translation>
    </message>
    <message>
        <source>the server takes this computer's date for wrong</source>
        <translation type="unfinished">سرور هن ڪمپيوٽر جي تاريخ کي غلط سمجهي ٿو</translation>
    </message>
    <message>
        <source>the server's answer broke off</source>
        <translation type="unfinished">سرور جو جواب وچ ۾ ڪٽجي ويو</translation>
    </message>
    <message>
        <source>the server's answer does not end</source>
        <translation type="unfinished">سرور جو جواب ختم نٿو ٿئي</translation>
    </message>
    <message>
        <source>the server's answer is none that this program knows</source>
        <translation type="unfinished">سرور جو جواب هي پروگرام نٿو سڃاڻي</translation>
    </message>
    <message>
        <source>the server's receipt is not one of this desk's</source>
        <translation type="unfinished">سرور جي رسيد هن ڊيسڪ جي ناهي</translation>
    </message>
    <message>
        <source>{len} places could name somebody ({kinds}). Keep, replace or edit each; nothing was sealed.</source>
        <translation type="unfinished">‏{len} هنڌ ڪنهن جي سڃاڻپ ڪرائي سگهن ٿا ({kinds}). هر هڪ رهڻ ڏيو، بدلايو يا درست ڪريو؛ ڪجهه مُهربند نه ٿيو.</translation>
    </message>
    <message>
        <source>{name} cannot be cleaned, only JPEG, PNG, WebP, GIF, TIFF, BMP and HEIC. Nothing was changed; take a screenshot of it, leave it out, or attach it as it is and say why.</source>
        <translation type="unfinished">‏{name} صاف نٿو ٿي سگهي، رڳو JPEG، PNG، WebP، GIF، TIFF، BMP ۽ HEIC. ڪجهه نه بدليو؛ ان جو اسڪرين شاٽ وٺو، ڇڏي ڏيو، يا جيئن آهي تيئن لڳائي سبب ٻڌايو.</translation>
    </message>
</context>
<context>
    <name>finds</name>
    <message>
        <source>Account name</source>
        <translation type="unfinished">اڪائونٽ جو نالو</translation>
    </message>
    <message>
        <source>Address or account name</source>
        <translation type="unfinished">پتو يا اڪائونٽ جو نالو</translation>
    </message>
    <message>
        <source>Bank account or card</source>
        <translation type="unfinished">بينڪ اڪائونٽ يا ڪارڊ</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished">اي ميل جو پتو</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation type="unfinished">شناختي ڪارڊ نمبر</translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished">لنڪ</translation>
    </message>
    <message>
        <source>Long number</source>
        <translation type="unfinished">ڊگهو نمبر</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation type="unfinished">نيٽ ورڪ جو پتو</translation>
    </message>
    <message>
        <source>Number of a device or SIM</source>
        <translation type="unfinished">اوزار يا سم جو نمبر</translation>
    </message>
    <message>
        <source>Number of a document</source>
        <translation type="unfinished">دستاويز جو نمبر</translation>
    </message>
    <message>
        <source>Number of a phone itself (IMEI)</source>
        <translation type="unfinished">فون جو پنهنجو نمبر (IMEI)</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation type="unfinished">گاڏيءَ جو نمبر</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation type="unfinished">پاسپورٽ نمبر</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished">فون نمبر</translation>
    </message>
    <message>
        <source>Point on the map</source>
        <translation type="unfinished">نقشي تي هنڌ</translation>
    </message>
    <message>
        <source>Replace all accounts and cards ({count})</source>
        <translation type="unfinished">سڀ اڪائونٽ ۽ ڪارڊ بدلايو ({count})</translation>
    </message>
    <message>
        <source>Replace all addresses and account names ({count})</source>
        <translation type="unfinished">سڀ پتا ۽ اڪائونٽن جا نالا بدلايو ({count})</translation>
    </message>
    <message>
        <source>Replace all document numbers ({count})</source>
        <translation type="unfinished">دستاويزن جا سڀ نمبر بدلايو ({count})</translation>
    </message>
    <message>
        <source>Replace all links ({count})</source>
        <translation type="unfinished">سڀ لنڪ بدلايو ({count})</translation>
    </message>
    <message>
        <source>Replace all long numbers ({count})</source>
        <translation type="unfinished">سڀ ڊگها نمبر بدلايو ({count})</translation>
    </message>
    <message>
        <source>Replace all network addresses ({count})</source>
        <translation type="unfinished">نيٽ ورڪ جا سڀ پتا بدلايو ({count})</translation>
    </message>
    <message>
        <source>Replace all number plates ({count})</source>
        <translation type="unfinished">گاڏين جا سڀ نمبر بدلايو ({count})</translation>
    </message>
    <message>
        <source>Replace all numbers of devices and SIMs ({count})</source>
        <translation type="unfinished">اوزارن ۽ سمن جا سڀ نمبر بدلايو ({count})</translation>
    </message>
    <message>
        <source>Replace all phone numbers ({count})</source>
        <translation type="unfinished">سڀ فون نمبر بدلايو ({count})</translation>
    </message>
    <message>
        <source>Replace all points on the map ({count})</source>
        <translation type="unfinished">نقشي جا سڀ هنڌ بدلايو ({count})</translation>
    </message>
    <message>
        <source>Why file {number} has to be sealed as it is</source>
        <translation type="unfinished">فائل {number} کي ائين ئي ڇو مُهربند ڪرڻو آهي</translation>
    </message>
    <message>
        <source>kept: the desk reads it</source>
        <translation type="unfinished">رهڻ ڏنو: ڊيسڪ پڙهندو</translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished">ڪڍيو ويو</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation type="unfinished">اڃا فيصلو نه ٿيو</translation>
    </message>
    <message>
        <source>not decided yet; it appeared when another place was changed</source>
        <translation type="unfinished">اڃا فيصلو نه ٿيو؛ ٻئي هنڌ جي بدلجڻ سان ظاهر ٿيو</translation>
    </message>
    <message>
        <source>replaced by {replacement}</source>
        <translation type="unfinished">ان جي جاءِ تي: {replacement}</translation>
    </message>
    <message>
        <source>you wrote instead: {words}</source>
        <translation type="unfinished">توهان ان بدران لکيو: {words}</translation>
    </message>
    <message>
        <source>{number}. {kind}: {words}</source>
        <translation type="unfinished">‏{number}. {kind}: {words}</translation>
    </message>
    <message>
        <source>{words} may be a number in words.</source>
        <translation type="unfinished">‏{words} شايد لفظن ۾ نمبر آهي.</translation>
    </message>
    <message>
        <source>{words} may be a number plate.</source>
        <translation type="unfinished">‏{words} شايد گاڏيءَ جو نمبر آهي.</translation>
    </message>
    <message>
        <source>{words} may be an address on the internet.</source>
        <translation type="unfinished">‏{words} شايد انٽرنيٽ جو پتو آهي.</translation>
    </message>
    <message>
        <source>{words} may be somebody's name.</source>
        <translation type="unfinished">‏{words} شايد ڪنهن جو نالو آهي.</translation>
    </message>
    <message>
        <source>{words} may tell how to reach somebody.</source>
        <translation type="unfinished">‏{words} مان شايد ڪنهن تائين پهچي سگهجي.</translation>
    </message>
    <message>
        <source>{words} may tell somebody's family.</source>
        <translation type="unfinished">‏{words} مان شايد ڪنهن جي خاندان جي خبر پوي.</translation>
    </message>
    <message>
        <source>{words} may tell where somebody is at home.</source>
        <translation type="unfinished">‏{words} مان شايد ڪنهن جي گهر جي خبر پوي.</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>1 Mbit/s is 1000 kbit/s.</source>
        <translation type="unfinished">‏1 Mbit/s ۾ 1000 kbit/s ٿين ٿا.</translation>
    </message>
    <message>
        <source>5 % is 50.</source>
        <translation type="unfinished">5 سيڪڙو معنيٰ 50.</translation>
    </message>
    <message>
        <source>A town or an area. Never a street, a house or a number.</source>
        <translation type="unfinished">شهر يا علائقو. گهٽي، گهر يا نمبر ڪڏهن نه.</translation>
    </message>
    <message>
        <source>Add the hours in which this computer noticed that it was cut off?</source>
        <translation type="unfinished">ڇا اهي ڪلاڪ شامل ڪجن جن ۾ هن ڪمپيوٽر ڏٺو ته رابطو ڪٽيل آهي؟</translation>
    </message>
    <message>
        <source>An invented one. Never your own, and never the name of whoever tells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what fits best; your own words come later.</source>
        <translation type="unfinished">جيڪو سڀ کان ويجهو هجي سو چونڊيو؛ پنهنجا لفظ پوءِ لکجو.</translation>
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
        <translation type="unfinished">ڇا توهان وٽ اوزار بابت شڪايت نمبر آهي؟</translation>
    </message>
    <message>
        <source>Do you have a complaint number from the authority (PTA)?</source>
        <translation type="unfinished">ڇا توهان وٽ پي ٽي اي جو شڪايت نمبر آهي؟</translation>
    </message>
    <message>
        <source>Do you have a complaint number from the operator?</source>
        <translation type="unfinished">ڇا توهان وٽ ڪمپنيءَ جو شڪايت نمبر آهي؟</translation>
    </message>
    <message>
        <source>Every report needs this, or that you would rather not say.</source>
        <translation type="unfinished">هر رپورٽ ۾ هي ضروري آهي، يا هي ته توهان ٻڌائڻ نٿا چاهيو.</translation>
    </message>
    <message>
        <source>How far did it reach, as far as you could see?</source>
        <translation type="unfinished">جيتري تائين توهان ڏسي سگهيا، هي ڪيترو پري تائين هو؟</translation>
    </message>
    <message>
        <source>How fast is it now, in kbit/s?</source>
        <translation type="unfinished">هاڻي رفتار ڪيتري آهي، kbit/s ۾؟</translation>
    </message>
    <message>
        <source>How fast was it before, in kbit/s?</source>
        <translation type="unfinished">اڳ رفتار ڪيتري هئي، kbit/s ۾؟</translation>
    </message>
    <message>
        <source>How long before?</source>
        <translation type="unfinished">ڪيترو اڳ؟</translation>
    </message>
    <message>
        <source>How long is the delay (ping), in milliseconds?</source>
        <translation type="unfinished">دير (ping) ڪيترا ملي سيڪنڊ آهي؟</translation>
    </message>
    <message>
        <source>How long may it be kept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many SIMs were blocked?</source>
        <translation type="unfinished">ڪيتريون سمون بند ٿيون؟</translation>
    </message>
    <message>
        <source>How many of a thousand packets are lost?</source>
        <translation type="unfinished">هزار مان ڪيترا پيڪٽ ضايع ٿين ٿا؟</translation>
    </message>
    <message>
        <source>How many people depend on them?</source>
        <translation type="unfinished">ڪيترا ماڻهو انهن تي ڀاڙين ٿا؟</translation>
    </message>
    <message>
        <source>If it is still going on, it has no end yet. The hour is enough; less exact is safer for you.</source>
        <translation type="unfinished">جيڪڏهن اڃا جاري آهي ته پڇاڙي خالي ڇڏيو. ڪلاڪ ڪافي آهي؛ جيترو گهٽ درست، اوترو توهان لاءِ محفوظ.</translation>
    </message>
    <message>
        <source>If several things stopped, choose the one that was noticed most.</source>
        <translation type="unfinished">جيڪڏهن ڪيتريون شيون بند ٿيون ته اها چونڊيو جيڪا سڀ کان وڌيڪ محسوس ٿي.</translation>
    </message>
    <message>
        <source>In any language. Leave out names, numbers and addresses; a later step finds numbers and addresses, not names.</source>
        <translation type="unfinished">ڪنهن به ٻوليءَ ۾. نالا، نمبر ۽ پتا نه لکو؛ ايندڙ قدم نمبر ۽ پتا ڳوليندو، نالا نه.</translation>
    </message>
    <message>
        <source>In which country?</source>
        <translation type="unfinished">ڪهڙي ملڪ ۾؟</translation>
    </message>
    <message>
        <source>In which districts?</source>
        <translation type="unfinished">ڪهڙن ضلعن ۾؟</translation>
    </message>
    <message>
        <source>In which language did you write?</source>
        <translation type="unfinished">توهان ڪهڙي ٻوليءَ ۾ لکيو؟</translation>
    </message>
    <message>
        <source>In which language was it read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which province or region?</source>
        <translation type="unfinished">ڪهڙي صوبي يا علائقي ۾؟</translation>
    </message>
    <message>
        <source>In whose name is it?</source>
        <translation type="unfinished">هي ڪنهن جي نالي تي آهي؟</translation>
    </message>
    <message>
        <source>Is it still blocked?</source>
        <translation type="unfinished">ڇا اڃا بند آهي؟</translation>
    </message>
    <message>
        <source>Is that document valid?</source>
        <translation type="unfinished">ڇا اهو دستاويز درست آهي؟</translation>
    </message>
    <message>
        <source>Is the person an adult?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the place missing from the list?</source>
        <translation type="unfinished">ڇا هنڌ لسٽ ۾ ناهي؟</translation>
    </message>
    <message>
        <source>Is there a public measurement or a news story about it?</source>
        <translation type="unfinished">ڇا ان بابت ڪا عوامي ماپ يا خبر آهي؟</translation>
    </message>
    <message>
        <source>Is there something with which it works?</source>
        <translation type="unfinished">ڇا ڪنهن شيءِ سان هلي ٿو؟</translation>
    </message>
    <message>
        <source>Keep it at home; do not write it here.</source>
        <translation type="unfinished">اهو پاڻ وٽ رکو؛ هتي نه لکو.</translation>
    </message>
    <message>
        <source>Leave it open if few people there could have told us this.</source>
        <translation type="unfinished">جيڪڏهن اتي ٿورا ماڻهو هي ٻڌائي سگهن ها ته خالي ڇڏيو.</translation>
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
        <translation type="unfinished">خود نالو ڪڏهن نه لکو.</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which document is the SIM registered?</source>
        <translation type="unfinished">سم ڪهڙي دستاويز تي رجسٽر آهي؟</translation>
    </message>
    <message>
        <source>Only pages that anybody can open. Parts that tell who shared the link are cut off.</source>
        <translation type="unfinished">رڳو اهي صفحا جيڪي هر ڪو کولي سگهي. لنڪ جا اهي حصا جن مان موڪليندڙ جي خبر پوي، ڪٽيا وڃن ٿا.</translation>
    </message>
    <message>
        <source>Only the site's name, as in example.org. The page you read is cut off.</source>
        <translation type="unfinished">رڳو سائيٽ جو نالو، جيئن example.org. جيڪو صفحو توهان پڙهيو سو ڪٽيو وڃي ٿو.</translation>
    </message>
    <message>
        <source>Only the sort of document. Its number is never asked for.</source>
        <translation type="unfinished">رڳو دستاويز جو قسم. ان جو نمبر ڪڏهن نٿو پڇيو وڃي.</translation>
    </message>
    <message>
        <source>Read the consent page aloud in the person's language before the first question. Nothing is sealed without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what you know yourself. A number's first digits do not tell its operator.</source>
        <translation type="unfinished">اهو ٻڌايو جيڪو توهان پاڻ ڄاڻو ٿا. نمبر جا پهريان انگ ڪمپني نٿا ٻڌائين.</translation>
    </message>
    <message>
        <source>The answer of the check (DIRBS, 8484). Never write the device's number.</source>
        <translation type="unfinished">جاچ جو جواب (DIRBS، 8484). اوزار جو نمبر ڪڏهن نه لکو.</translation>
    </message>
    <message>
        <source>The month is enough, and safer.</source>
        <translation type="unfinished">مهينو ڪافي آهي، ۽ وڌيڪ محفوظ.</translation>
    </message>
    <message>
        <source>The name of the program or site, not the address of your result.</source>
        <translation type="unfinished">پروگرام يا سائيٽ جو نالو، پنهنجي نتيجي جو پتو نه.</translation>
    </message>
    <message>
        <source>The twelve words that were shown when it was sealed. A withdrawal says nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They show when this computer was on. Only whole hours are added.</source>
        <translation type="unfinished">انهن مان خبر پوي ٿي ته هي ڪمپيوٽر ڪڏهن هلي رهيو هو. رڳو پورا ڪلاڪ شامل ٿين ٿا.</translation>
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
        <translation type="unfinished">ڇا آڱرين جي نشان جي تصديق (بائيوميٽرڪ) ٿي؟</translation>
    </message>
    <message>
        <source>Was there a warning before?</source>
        <translation type="unfinished">ڇا اڳ ۾ ڪا اطلاع ملي؟</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation type="unfinished">ان جو ڪهڙو نتيجو نڪتو؟</translation>
    </message>
    <message>
        <source>What did it cut you off from?</source>
        <translation type="unfinished">ان توهان کي ڪهڙين شين کان پري ڪيو؟</translation>
    </message>
    <message>
        <source>What did the person agree to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you measure with?</source>
        <translation type="unfinished">توهان ڪهڙي شيءِ سان ماپيو؟</translation>
    </message>
    <message>
        <source>What did you see?</source>
        <translation type="unfinished">توهان ڇا ڏٺو؟</translation>
    </message>
    <message>
        <source>What did you try?</source>
        <translation type="unfinished">توهان ڇا ڪوشش ڪئي؟</translation>
    </message>
    <message>
        <source>What do the authorities say of the device?</source>
        <translation type="unfinished">اختياريون اوزار بابت ڇا چون ٿيون؟</translation>
    </message>
    <message>
        <source>What do you want to report?</source>
        <translation type="unfinished">توهان ڪهڙي شيءِ جي رپورٽ ڪرڻ چاهيو ٿا؟</translation>
    </message>
    <message>
        <source>What happened, in your own words?</source>
        <translation type="unfinished">پنهنجي لفظن ۾ ٻڌايو، ڇا ٿيو؟</translation>
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
        <translation type="unfinished">هاڻي ڇا نٿو هلي؟</translation>
    </message>
    <message>
        <source>What sort of SIM is it?</source>
        <translation type="unfinished">سم ڪهڙي قسم جي آهي؟</translation>
    </message>
    <message>
        <source>What stopped working?</source>
        <translation type="unfinished">ڇا هلڻ بند ٿيو؟</translation>
    </message>
    <message>
        <source>When did it begin, and when did it end?</source>
        <translation type="unfinished">هي ڪڏهن شروع ٿيو ۽ ڪڏهن ختم ٿيو؟</translation>
    </message>
    <message>
        <source>When did it work again?</source>
        <translation type="unfinished">ٻيهر ڪڏهن هليو؟</translation>
    </message>
    <message>
        <source>When was it blocked?</source>
        <translation type="unfinished">هي ڪڏهن بند ٿيو؟</translation>
    </message>
    <message>
        <source>Which apps or services?</source>
        <translation type="unfinished">ڪهڙيون ايپون يا سروسون؟</translation>
    </message>
    <message>
        <source>Which code withdraws the testimony?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which connections?</source>
        <translation type="unfinished">ڪهڙا ڪنيڪشن؟</translation>
    </message>
    <message>
        <source>Which operators?</source>
        <translation type="unfinished">ڪهڙيون ڪمپنيون؟</translation>
    </message>
    <message>
        <source>Which reason were you told?</source>
        <translation type="unfinished">توهان کي ڪهڙو سبب ٻڌايو ويو؟</translation>
    </message>
    <message>
        <source>Which version of the consent page was read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which websites?</source>
        <translation type="unfinished">ڪهڙيون ويب سائيٽون؟</translation>
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
        <translation type="unfinished">توهان کي ڪنهن ٻڌايو ته هي بند آهي؟</translation>
    </message>
    <message>
        <source>Who told you?</source>
        <translation type="unfinished">توهان کي ڪنهن ٻڌايو؟</translation>
    </message>
</context>
<context>
    <name>locked</name>
    <message>
        <source>Locked</source>
        <translation type="unfinished">تالو لڳل آهي</translation>
    </message>
    <message>
        <source>Nothing you wrote is on the screen, and the part of the program that held it has ended.</source>
        <translation type="unfinished">توهان جو لکيل ڪجهه به اسڪرين تي ناهي، ۽ پروگرام جو اهو حصو جنهن وٽ هو بند ٿي چڪو آهي.</translation>
    </message>
    <message>
        <source>One report was still to leave when the window was locked. It leaves by itself at its time, within two hours if there is a connection.</source>
        <translation type="unfinished">تالو لڳڻ مهل هڪ رپورٽ اڃا وڃڻي هئي. اها پاڻ پنهنجي وقت تي ويندي، ٻن ڪلاڪن اندر جيڪڏهن رابطو هجي.</translation>
    </message>
    <message>
        <source>The part of the program that sends has ended, so nothing leaves by itself any more. What was not sent is in the vault; open it to send.</source>
        <translation type="unfinished">پروگرام جو موڪليندڙ حصو بند ٿي چڪو، سو هاڻي ڪجهه پاڻ نٿو وڃي. جيڪو نه ويو سو تجوريءَ ۾ آهي؛ موڪلڻ لاءِ ان کي کوليو.</translation>
    </message>
    <message>
        <source>To stop that, press Esc twice or close this window. What is not sent by then stays in the vault.</source>
        <translation type="unfinished">ان کي روڪڻ لاءِ Esc ٻه ڀيرا دٻايو يا هي ونڊو بند ڪريو. جيڪو تيستائين نه ويو سو تجوريءَ ۾ رهي ٿو.</translation>
    </message>
    <message>
        <source>What was planned when the window was locked still leaves by itself, if there is a connection.</source>
        <translation type="unfinished">تالو لڳڻ مهل جيڪو طئي هو سو اڃا پاڻ ويندو، جيڪڏهن رابطو هجي.</translation>
    </message>
    <message>
        <source>{count} reports were still to leave when the window was locked. Each leaves by itself at its time, within two hours if there is a connection.</source>
        <translation type="unfinished">‏تالو لڳڻ مهل {count} رپورٽون اڃا وڃڻيون هيون. هر هڪ پاڻ پنهنجي وقت تي ويندي، ٻن ڪلاڪن اندر جيڪڏهن رابطو هجي.</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>{number} MB</source>
        <translation type="unfinished">‏{number} ايم بي</translation>
    </message>
    <message>
        <source>{number} bytes</source>
        <translation type="unfinished">‏{number} بائيٽ</translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation type="unfinished">‏{number} ڪي بي</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Consent</source>
        <translation type="unfinished">رضامندي</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation type="unfinished">پنهنجن لفظن ۾</translation>
    </message>
    <message>
        <source>Some details</source>
        <translation type="unfinished">ڪجهه تفصيل</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished">ڇا ٿيو؟</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation type="unfinished">ڪڏهن ٿيو؟</translation>
    </message>
    <message>
        <source>Where was it?</source>
        <translation type="unfinished">ڪٿي ٿيو؟</translation>
    </message>
    <message>
        <source>consent</source>
        <translation type="unfinished">رضامندي</translation>
    </message>
    <message>
        <source>details</source>
        <translation type="unfinished">تفصيل</translation>
    </message>
    <message>
        <source>in your own words</source>
        <translation type="unfinished">پنهنجن لفظن ۾</translation>
    </message>
    <message>
        <source>pictures and files</source>
        <translation type="unfinished">تصويرون ۽ فائلون</translation>
    </message>
    <message>
        <source>privacy check</source>
        <translation type="unfinished">سڃاڻپ جي جاچ</translation>
    </message>
    <message>
        <source>read it once more</source>
        <translation type="unfinished">هڪ ڀيرو ٻيهر پڙهو</translation>
    </message>
    <message>
        <source>seal it</source>
        <translation type="unfinished">ان کي مُهربند ڪريو</translation>
    </message>
    <message>
        <source>what</source>
        <translation type="unfinished">ڇا</translation>
    </message>
    <message>
        <source>when</source>
        <translation type="unfinished">ڪڏهن</translation>
    </message>
    <message>
        <source>where</source>
        <translation type="unfinished">ڪٿي</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>All answers together are too long for one report by about {limit} letters. Please shorten your own words.</source>
        <translation type="unfinished">سڀ جواب گڏجي هڪ رپورٽ کان لڳ ڀڳ {limit} اکر وڌيڪ آهن. پنهنجا لفظ گهٽايو.</translation>
    </message>
    <message>
        <source>Choose the month and the year as well, or take this answer back.</source>
        <translation type="unfinished">مهينو ۽ سال به چونڊيو، يا هي جواب واپس وٺو.</translation>
    </message>
    <message>
        <source>Choose when it began. The month and the year are enough.</source>
        <translation type="unfinished">چونڊيو ته ڪڏهن شروع ٿيو. مهينو ۽ سال ڪافي آهن.</translation>
    </message>
    <message>
        <source>It cannot have ended before it began. Please look at both again.</source>
        <translation type="unfinished">شروع ٿيڻ کان اڳ ختم نٿو ٿي سگهي. ٻئي ٻيهر ڏسو.</translation>
    </message>
    <message>
        <source>One of these stands here twice. Please take one away.</source>
        <translation type="unfinished">انهن مان هڪ ٻه ڀيرا آهي. مهرباني ڪري هڪ هٽايو.</translation>
    </message>
    <message>
        <source>Please choose no more than {limit}.</source>
        <translation type="unfinished">‏{limit} کان وڌيڪ نه چونڊيو.</translation>
    </message>
    <message>
        <source>Please look at this answer again, or take it back.</source>
        <translation type="unfinished">هي جواب ٻيهر ڏسو، يا واپس وٺو.</translation>
    </message>
    <message>
        <source>Please write a whole number here, in digits, or leave it empty.</source>
        <translation type="unfinished">هتي پورو عدد انگن ۾ لکو، يا خالي ڇڏيو.</translation>
    </message>
    <message>
        <source>Please write {limit} or less.</source>
        <translation type="unfinished">‏{limit} يا گهٽ لکو.</translation>
    </message>
    <message>
        <source>Please write {limit} or more.</source>
        <translation type="unfinished">‏{limit} يا وڌيڪ لکو.</translation>
    </message>
    <message>
        <source>Say whether it is still going on. If it is over, choose when it ended; the month is enough.</source>
        <translation type="unfinished">ٻڌايو ته اڃا جاري آهي يا نه. جيڪڏهن ختم ٿي ويو ته چونڊيو ڪڏهن؛ مهينو ڪافي آهي.</translation>
    </message>
    <message>
        <source>The report needs this one.</source>
        <translation type="unfinished">رپورٽ ۾ هي ضروري آهي.</translation>
    </message>
    <message>
        <source>The report needs this one. If you do not know, or would rather not say, choose that.</source>
        <translation type="unfinished">رپورٽ ۾ هي ضروري آهي. جيڪڏهن خبر ناهي يا ٻڌائڻ نٿا چاهيو ته اهو ئي چونڊيو.</translation>
    </message>
    <message>
        <source>There is an invisible character in this. Please type it again by hand.</source>
        <translation type="unfinished">هن ۾ هڪ اڻ ڏٺو اکر آهي. مهرباني ڪري هٿ سان ٻيهر لکو.</translation>
    </message>
    <message>
        <source>This belongs to another place than the one you chose. Please choose again.</source>
        <translation type="unfinished">هي ٻئي هنڌ جو آهي، ان جو نه جيڪو توهان چونڊيو. مهرباني ڪري ٻيهر چونڊيو.</translation>
    </message>
    <message>
        <source>This is more exact than is safe. Please choose something less exact.</source>
        <translation type="unfinished">هي محفوظ حد کان وڌيڪ درست آهي. گهٽ درست چونڊيو.</translation>
    </message>
    <message>
        <source>This is no address of a page or site, such as example.org.</source>
        <translation type="unfinished">هي ڪنهن صفحي يا سائيٽ جو پتو ناهي، جيئن example.org.</translation>
    </message>
    <message>
        <source>This is too long. Please make it shorter.</source>
        <translation type="unfinished">هي تمام ڊگهو آهي. ننڍو ڪريو.</translation>
    </message>
</context>
<context>
    <name>removed</name>
    <message>
        <source>A comment</source>
        <translation type="unfinished">تبصرو</translation>
    </message>
    <message>
        <source>A small copy, which may show what was cut away</source>
        <translation type="unfinished">ننڍو نقل، جنهن ۾ ڪٽيل حصو نظر اچي سگهي ٿو</translation>
    </message>
    <message>
        <source>Data hidden after the end of the picture</source>
        <translation type="unfinished">تصوير جي پڄاڻيءَ کان پوءِ لڪل معلومات</translation>
    </message>
    <message>
        <source>Further pictures behind the one you see</source>
        <translation type="unfinished">جيڪا تصوير ڏسو ٿا ان جي پٺيان ٻيون تصويرون</translation>
    </message>
    <message>
        <source>Names and descriptions for newsrooms (IPTC)</source>
        <translation type="unfinished">اخبارن لاءِ نالا ۽ تفصيل (IPTC)</translation>
    </message>
    <message>
        <source>Notes of programs and their owners (XMP)</source>
        <translation type="unfinished">پروگرامن ۽ انهن جي مالڪن جا نوٽ (XMP)</translation>
    </message>
    <message>
        <source>Other data that is no picture</source>
        <translation type="unfinished">ٻي معلومات جيڪا تصوير ناهي</translation>
    </message>
    <message>
        <source>The camera or telephone, its settings, and the time (EXIF)</source>
        <translation type="unfinished">ڪئميرا يا فون، ان جون ترتيبون ۽ وقت (EXIF)</translation>
    </message>
    <message>
        <source>The colour profile of a device</source>
        <translation type="unfinished">ڪنهن ڊوائيس جي رنگن جي پروفائل</translation>
    </message>
    <message>
        <source>The place where it was taken (GPS position)</source>
        <translation type="unfinished">اهو هنڌ جتي تصوير ڪڍي وئي (GPS)</translation>
    </message>
    <message>
        <source>The resolution of a device</source>
        <translation type="unfinished">ڪنهن ڊوائيس جي ريزوليوشن</translation>
    </message>
    <message>
        <source>The time it was changed</source>
        <translation type="unfinished">بدلجڻ جو وقت</translation>
    </message>
    <message>
        <source>Written notes, such as an author or a title</source>
        <translation type="unfinished">لکيل نوٽ، جيئن ليکڪ يا عنوان</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Being sent</source>
        <translation type="unfinished">موڪلي پئي وڃي</translation>
    </message>
    <message>
        <source>Draft: kept here, not finished</source>
        <translation type="unfinished">مسودو: هتي رکيل، مڪمل ناهي</translation>
    </message>
    <message>
        <source>Finished, not sealed yet: nothing was sent</source>
        <translation type="unfinished">مڪمل، اڃا مُهربند ناهي: ڪجهه نه ويو</translation>
    </message>
    <message>
        <source>Held back by you</source>
        <translation type="unfinished">توهان روڪي رکي آهي</translation>
    </message>
    <message>
        <source>It was tried to send this report, so the desk may have it. To delete it here does not take it back.</source>
        <translation type="unfinished">هي رپورٽ موڪلڻ جي ڪوشش ٿي چڪي آهي، سو شايد ڊيسڪ وٽ هجي. هتان مٽائڻ سان اها واپس نٿي اچي.</translation>
    </message>
    <message>
        <source>Leaves at about {time}</source>
        <translation type="unfinished">لڳ ڀڳ {time} تي رواني ٿيندي</translation>
    </message>
    <message>
        <source>Leaves now</source>
        <translation type="unfinished">هاڻي رواني ٿئي ٿي</translation>
    </message>
    <message>
        <source>Paused by you</source>
        <translation type="unfinished">توهان روڪي آهي</translation>
    </message>
    <message>
        <source>Refused by the server; it is kept here</source>
        <translation type="unfinished">سرور قبول نه ڪئي؛ هتي رکيل آهي</translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished">رپورٽ</translation>
    </message>
    <message>
        <source>Report without a copy</source>
        <translation type="unfinished">رپورٽ، نقل کان سواءِ</translation>
    </message>
    <message>
        <source>Sealed: waits for you to send it</source>
        <translation type="unfinished">مُهربند: توهان جي موڪلڻ جو انتظار</translation>
    </message>
    <message>
        <source>Sent: the server signed for it</source>
        <translation type="unfinished">موڪلي وئي: سرور رسيد تي صحي ڪئي</translation>
    </message>
    <message>
        <source>Sent: the server signed for it on {day}</source>
        <translation type="unfinished">موڪلي وئي: سرور {day} تي رسيد تي صحي ڪئي</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation type="unfinished">‏{day} کان</translation>
    </message>
    <message>
        <source>The desk can open this until {day}</source>
        <translation type="unfinished">ڊيسڪ هي {day} تائين کولي سگهي ٿو</translation>
    </message>
    <message>
        <source>The server signed for this report, so the desk has it. To delete it here does not take it back: it takes away your copy and your proof.</source>
        <translation type="unfinished">سرور هن رپورٽ جي رسيد تي صحي ڪئي، سو ڊيسڪ وٽ آهي. هتان مٽائڻ سان اها واپس نٿي اچي: رڳو توهان جو نقل ۽ ثبوت وڃي ٿو.</translation>
    </message>
    <message>
        <source>This report was not sent. Once it is deleted, nobody can send or read it, you included.</source>
        <translation type="unfinished">هي رپورٽ نه موڪلي وئي. مٽائڻ کان پوءِ ان کي ڪو به نه موڪلي سگهندو نه پڙهي سگهندو، توهان به نه.</translation>
    </message>
    <message>
        <source>Waiting for a connection; tried again at about {time}</source>
        <translation type="unfinished">رابطي جو انتظار؛ لڳ ڀڳ {time} تي ٻيهر ڪوشش ٿيندي</translation>
    </message>
    <message>
        <source>What you wrote and the files beside it can then be read by nobody, you included.</source>
        <translation type="unfinished">پوءِ توهان جو لکيل ۽ ان سان گڏ فائلون ڪو به نه پڙهي سگهندو، توهان به نه.</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) of work</source>
        <translation type="unfinished">
            <numerusform>لڳ ڀڳ %n منٽ جو حساب</numerusform>
            <numerusform>لڳ ڀڳ %n منٽن جو حساب</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) of work</source>
        <translation type="unfinished">
            <numerusform>لڳ ڀڳ %n سيڪنڊ جو حساب</numerusform>
            <numerusform>لڳ ڀڳ %n سيڪنڊن جو حساب</numerusform>
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
        <translation type="unfinished">ڪجهه نشانيون هتي ڏيکاري نٿيون سگهجن ۽ خانن جي صورت ۾ نظر اچن ٿيون. اهي محفوظ آهن، ۽ تيئن ئي موڪليون وينديون جيئن توهان لکيون.</translation>
    </message>
</context>
<context>
    <name>vagueness</name>
    <message>
        <source>As I gave it: {told}</source>
        <translation type="unfinished">جيئن مون ٻڌايو: {told}</translation>
    </message>
    <message>
        <source>Only the country: {told}</source>
        <translation type="unfinished">رڳو ملڪ: {told}</translation>
    </message>
    <message>
        <source>Only the province or region: {told}</source>
        <translation type="unfinished">رڳو صوبو يا علائقو: {told}</translation>
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
        <translation type="unfinished">هڪ سم بند ڪئي وئي</translation>
    </message>
    <message>
        <source>A certificate or security warning</source>
        <translation type="unfinished">سرٽيفڪيٽ يا حفاظت جي خبرداري</translation>
    </message>
    <message>
        <source>A complaint about misuse</source>
        <translation type="unfinished">غلط استعمال جي شڪايت</translation>
    </message>
    <message>
        <source>A friend</source>
        <translation type="unfinished">ڪنهن دوست جي</translation>
    </message>
    <message>
        <source>A helpline</source>
        <translation type="unfinished">هيلپ لائن</translation>
    </message>
    <message>
        <source>A legal or asylum procedure</source>
        <translation type="unfinished">قانوني يا پناهه جو معاملو</translation>
    </message>
    <message>
        <source>A new number was given</source>
        <translation type="unfinished">نئون نمبر ڏنو ويو</translation>
    </message>
    <message>
        <source>A news site</source>
        <translation type="unfinished">خبرن جي سائيٽ</translation>
    </message>
    <message>
        <source>A page says that the site is blocked</source>
        <translation type="unfinished">هڪ صفحو ٻڌائي ٿو ته سائيٽ بند آهي</translation>
    </message>
    <message>
        <source>A phone or another device was blocked</source>
        <translation type="unfinished">فون يا ٻيو اوزار بند ڪيو ويو</translation>
    </message>
    <message>
        <source>A policy about Afghan nationals</source>
        <translation type="unfinished">افغان شهرين بابت پاليسي</translation>
    </message>
    <message>
        <source>A relative of somebody it happened to</source>
        <translation type="unfinished">جنهن سان ٿيو تنهن جو مائٽ</translation>
    </message>
    <message>
        <source>A testimony, told with consent</source>
        <translation type="unfinished">رضامندي سان ڏنل شاهدي</translation>
    </message>
    <message>
        <source>A text message</source>
        <translation type="unfinished">پيغام</translation>
    </message>
    <message>
        <source>A website is blocked</source>
        <translation type="unfinished">ڪا ويب سائيٽ بند آهي</translation>
    </message>
    <message>
        <source>A year</source>
        <translation type="unfinished">هڪ سال</translation>
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
        <translation type="unfinished">امداد</translation>
    </message>
    <message>
        <source>Accounts that send codes to the number</source>
        <translation type="unfinished">اهي اڪائونٽ جن جا ڪوڊ هن نمبر تي اچن ٿا</translation>
    </message>
    <message>
        <source>Afghan Citizen Card (ACC)</source>
        <translation type="unfinished">افغان سٽيزن ڪارڊ (ACC)</translation>
    </message>
    <message>
        <source>Afghan tazkira</source>
        <translation type="unfinished">افغان تذڪرو</translation>
    </message>
    <message>
        <source>Afghanistan</source>
        <translation type="unfinished">افغانستان</translation>
    </message>
    <message>
        <source>Alien Registration Card (ARC)</source>
        <translation type="unfinished">غير ملڪي رجسٽريشن ڪارڊ (ARC)</translation>
    </message>
    <message>
        <source>An app or platform is blocked</source>
        <translation type="unfinished">ڪا ايپ يا سروس بند آهي</translation>
    </message>
    <message>
        <source>An employer</source>
        <translation type="unfinished">ڪم ڏيندڙ جي</translation>
    </message>
    <message>
        <source>An order by a court, the police or an agency</source>
        <translation type="unfinished">عدالت، پوليس يا اداري جو حڪم</translation>
    </message>
    <message>
        <source>Another app or service</source>
        <translation type="unfinished">ٻي ايپ يا سروس</translation>
    </message>
    <message>
        <source>Another document was demanded</source>
        <translation type="unfinished">ٻيو دستاويز گهريو ويو</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished">ٻيو سبب</translation>
    </message>
    <message>
        <source>Another website</source>
        <translation type="unfinished">ٻي ويب سائيٽ</translation>
    </message>
    <message>
        <source>App Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App or website blocked</source>
        <translation type="unfinished">ايپ يا ويب سائيٽ بند</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished">عربي</translation>
    </message>
    <message>
        <source>Asked UNHCR or a legal aid centre (ALAC)</source>
        <translation type="unfinished">يو اين ايڇ سي آر يا قانوني مدد جي مرڪز (ALAC) کان پڇيوسين</translation>
    </message>
    <message>
        <source>Asked a lawyer</source>
        <translation type="unfinished">وڪيل کان پڇيوسين</translation>
    </message>
    <message>
        <source>At a franchise or shop</source>
        <translation type="unfinished">فرنچائز يا دڪان تي</translation>
    </message>
    <message>
        <source>At fixed hours of the day</source>
        <translation type="unfinished">ڏينهن جي مقرر وقتن تي</translation>
    </message>
    <message>
        <source>B-Form (child registration)</source>
        <translation type="unfinished">ب فارم (ٻار جي داخلا)</translation>
    </message>
    <message>
        <source>Balochi</source>
        <translation type="unfinished">بلوچي</translation>
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
        <translation type="unfinished">گڏيل قومن جا ادارا</translation>
    </message>
    <message>
        <source>Brahui</source>
        <translation type="unfinished">براهوي</translation>
    </message>
    <message>
        <source>By a call</source>
        <translation type="unfinished">ڪال ذريعي</translation>
    </message>
    <message>
        <source>By text message</source>
        <translation type="unfinished">پيغام ذريعي</translation>
    </message>
    <message>
        <source>CNIC</source>
        <translation type="unfinished">شناختي ڪارڊ (CNIC)</translation>
    </message>
    <message>
        <source>Called a helpline</source>
        <translation type="unfinished">هيلپ لائن تي ڪال ڪئي</translation>
    </message>
    <message>
        <source>Called the authority (PTA)</source>
        <translation type="unfinished">پي ٽي اي کي ڪال ڪئي</translation>
    </message>
    <message>
        <source>Calls or text messages off</source>
        <translation type="unfinished">ڪالون يا پيغام بند</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished">منسوخ</translation>
    </message>
    <message>
        <source>Codes by text message do not arrive</source>
        <translation type="unfinished">پيغام وارا ڪوڊ نٿا اچن</translation>
    </message>
    <message>
        <source>Complained on the authority's website or app (PTA CMS)</source>
        <translation type="unfinished">پي ٽي اي جي سائيٽ يا ايپ تي شڪايت ڪئي (PTA CMS)</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact with family</source>
        <translation type="unfinished">گهر وارن سان رابطو</translation>
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
        <translation type="unfinished">رڳو ڊيٽا</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education</source>
        <translation type="unfinished">تعليم</translation>
    </message>
    <message>
        <source>Eleven or more</source>
        <translation type="unfinished">يارهن يا وڌيڪ</translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished">انگريزي</translation>
    </message>
    <message>
        <source>Etisalat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every night</source>
        <translation type="unfinished">هر رات</translation>
    </message>
    <message>
        <source>Everything is slow</source>
        <translation type="unfinished">سڀ ڪجهه سست آهي</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished">مدت ختم</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fifteen days before, or more</source>
        <translation type="unfinished">پندرهن ڏينهن يا وڌيڪ اڳ</translation>
    </message>
    <message>
        <source>Fixed wireless internet</source>
        <translation type="unfinished">گهر جو وائرليس انٽرنيٽ</translation>
    </message>
    <message>
        <source>Four to fourteen days before</source>
        <translation type="unfinished">چار کان چوڏهن ڏينهن اڳ</translation>
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
        <translation type="unfinished">سرڪاري پورٽل</translation>
    </message>
    <message>
        <source>Health care</source>
        <translation type="unfinished">علاج</translation>
    </message>
    <message>
        <source>Hindko</source>
        <translation type="unfinished">هندڪو</translation>
    </message>
    <message>
        <source>Home or office broadband (cable, fibre, DSL)</source>
        <translation type="unfinished">گهر يا آفيس جو انٽرنيٽ (ڪيبل، فائبر، DSL)</translation>
    </message>
    <message>
        <source>Home or office broadband off</source>
        <translation type="unfinished">گهر يا آفيس جو انٽرنيٽ بند</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation type="unfinished">مون کي خبر ناهي</translation>
    </message>
    <message>
        <source>I have not tried</source>
        <translation type="unfinished">مون آزمايو ناهي</translation>
    </message>
    <message>
        <source>I would rather not say</source>
        <translation type="unfinished">ٻڌائڻ نٿو گهران</translation>
    </message>
    <message>
        <source>Illegal call traffic</source>
        <translation type="unfinished">غير قانوني ڪالون</translation>
    </message>
    <message>
        <source>In another way</source>
        <translation type="unfinished">ٻي طرح</translation>
    </message>
    <message>
        <source>In the news</source>
        <translation type="unfinished">خبرن ۾</translation>
    </message>
    <message>
        <source>In the operator's app</source>
        <translation type="unfinished">ڪمپنيءَ جي ايپ ۾</translation>
    </message>
    <message>
        <source>Incoming and outgoing calls and messages</source>
        <translation type="unfinished">ايندڙ ۽ ويندڙ ڪالون ۽ پيغام</translation>
    </message>
    <message>
        <source>Instagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internet calls (VoIP)</source>
        <translation type="unfinished">انٽرنيٽ تي ڪالون</translation>
    </message>
    <message>
        <source>Internet off everywhere, and perhaps calls too</source>
        <translation type="unfinished">انٽرنيٽ هر هنڌ بند، شايد ڪالون به</translation>
    </message>
    <message>
        <source>It works over Wi-Fi</source>
        <translation type="unfinished">وائي فائيءَ تي هلي ٿو</translation>
    </message>
    <message>
        <source>It works with a VPN</source>
        <translation type="unfinished">وي پي اين سان هلي ٿو</translation>
    </message>
    <message>
        <source>It works with another DNS server</source>
        <translation type="unfinished">ٻئي DNS سان هلي ٿو</translation>
    </message>
    <message>
        <source>It works with another SIM</source>
        <translation type="unfinished">ٻي سم سان هلي ٿو</translation>
    </message>
    <message>
        <source>It works with another operator</source>
        <translation type="unfinished">ٻي ڪمپنيءَ سان هلي ٿو</translation>
    </message>
    <message>
        <source>Jazz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journalists</source>
        <translation type="unfinished">صحافي</translation>
    </message>
    <message>
        <source>Lawyers</source>
        <translation type="unfinished">وڪيل</translation>
    </message>
    <message>
        <source>LinkedIn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging in or registering fails</source>
        <translation type="unfinished">لاگ اِن يا رجسٽريشن نٿي ٿئي</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished">گم ٿي ويو</translation>
    </message>
    <message>
        <source>MTN / Atoma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Me</source>
        <translation type="unfinished">منهنجي</translation>
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
        <translation type="unfinished">موبائل ڪالون</translation>
    </message>
    <message>
        <source>Mobile data</source>
        <translation type="unfinished">موبائل ڊيٽا</translation>
    </message>
    <message>
        <source>Mobile data off, other connections work</source>
        <translation type="unfinished">موبائل ڊيٽا بند، ٻيا ڪنيڪشن هلن ٿا</translation>
    </message>
    <message>
        <source>Mobile wallet</source>
        <translation type="unfinished">موبائل ٻٽون</translation>
    </message>
    <message>
        <source>Mobile wallet (JazzCash, Easypaisa)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money from relatives</source>
        <translation type="unfinished">مائٽن جا پئسا</translation>
    </message>
    <message>
        <source>Money was demanded</source>
        <translation type="unfinished">پئسا گهريا ويا</translation>
    </message>
    <message>
        <source>More than one city</source>
        <translation type="unfinished">هڪ کان وڌيڪ شهر</translation>
    </message>
    <message>
        <source>Morning, afternoon, evening or night</source>
        <translation type="unfinished">صبح، منجهند، شام يا رات</translation>
    </message>
    <message>
        <source>Multinet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My household</source>
        <translation type="unfinished">منهنجو گهر</translation>
    </message>
    <message>
        <source>My neighbourhood</source>
        <translation type="unfinished">منهنجو پاڙو</translation>
    </message>
    <message>
        <source>NICOP (overseas Pakistanis)</source>
        <translation type="unfinished">نائيڪوپ (ٻاهر رهندڙ پاڪستاني)</translation>
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
        <translation type="unfinished">اڃا جواب نه آيو</translation>
    </message>
    <message>
        <source>No document</source>
        <translation type="unfinished">ڪو دستاويز ناهي</translation>
    </message>
    <message>
        <source>No internet or phone</source>
        <translation type="unfinished">انٽرنيٽ يا فون بند</translation>
    </message>
    <message>
        <source>No reason was given</source>
        <translation type="unfinished">ڪو سبب نه ٻڌايو ويو</translation>
    </message>
    <message>
        <source>No service at all</source>
        <translation type="unfinished">ڪجهه به نٿو هلي</translation>
    </message>
    <message>
        <source>No warning</source>
        <translation type="unfinished">ڪو اطلاع نه</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished">ڪنهن به نه</translation>
    </message>
    <message>
        <source>Non-compliant</source>
        <translation type="unfinished">غير رجسٽر (Non-compliant)</translation>
    </message>
    <message>
        <source>Nothing helps</source>
        <translation type="unfinished">ڪنهن شيءَ سان نٿو هلي</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished">اڃا ڪجهه نه</translation>
    </message>
    <message>
        <source>On and off</source>
        <translation type="unfinished">ڪڏهن بند، ڪڏهن چالو</translation>
    </message>
    <message>
        <source>On the same day</source>
        <translation type="unfinished">ساڳئي ڏينهن</translation>
    </message>
    <message>
        <source>One</source>
        <translation type="unfinished">هڪ</translation>
    </message>
    <message>
        <source>One to three days before</source>
        <translation type="unfinished">هڪ کان ٽي ڏينهن اڳ</translation>
    </message>
    <message>
        <source>Online banking</source>
        <translation type="unfinished">آن لائن بينڪنگ</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation type="unfinished">رڳو مان</translation>
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
        <translation type="unfinished">ٻيو</translation>
    </message>
    <message>
        <source>Outgoing calls and messages</source>
        <translation type="unfinished">ڪال ڪرڻ ۽ پيغام موڪلڻ</translation>
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
        <translation type="unfinished">صفحا يا ايپون گهڻو وقت وٺي بيهي ٿيون وڃن</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation type="unfinished">پاڪستان</translation>
    </message>
    <message>
        <source>Pakistan Origin Card (POC)</source>
        <translation type="unfinished">پاڪستان اوريجن ڪارڊ (POC)</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation type="unfinished">پشتو</translation>
    </message>
    <message>
        <source>Passport and visa</source>
        <translation type="unfinished">پاسپورٽ ۽ ويزا</translation>
    </message>
    <message>
        <source>Phone or other device blocked</source>
        <translation type="unfinished">فون يا ٻيو اوزار بند</translation>
    </message>
    <message>
        <source>Play Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postpaid</source>
        <translation type="unfinished">پوسٽ پيڊ</translation>
    </message>
    <message>
        <source>Prepaid</source>
        <translation type="unfinished">پري پيڊ</translation>
    </message>
    <message>
        <source>Proof of Registration card (PoR)</source>
        <translation type="unfinished">پي او آر ڪارڊ (PoR)</translation>
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
        <translation type="unfinished">عوامي وائي فائي</translation>
    </message>
    <message>
        <source>Publishing its whole text without names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Punjabi (Shahmukhi)</source>
        <translation type="unfinished">پنجابي (شاهه مکي)</translation>
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
        <translation type="unfinished">انڪار ڪيو ويو</translation>
    </message>
    <message>
        <source>Renewal under way</source>
        <translation type="unfinished">تجديد ٿي رهي آهي</translation>
    </message>
    <message>
        <source>Researchers</source>
        <translation type="unfinished">محقق</translation>
    </message>
    <message>
        <source>Ride hailing</source>
        <translation type="unfinished">آن لائن سواري</translation>
    </message>
    <message>
        <source>Roaming only</source>
        <translation type="unfinished">رڳو رومنگ</translation>
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
        <translation type="unfinished">سم بند</translation>
    </message>
    <message>
        <source>Safety or harassment</source>
        <translation type="unfinished">حفاظت يا هراساني</translation>
    </message>
    <message>
        <source>Salaam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saraiki</source>
        <translation type="unfinished">سرائيڪي</translation>
    </message>
    <message>
        <source>Satellite internet</source>
        <translation type="unfinished">سيٽلائيٽ انٽرنيٽ</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal or 4G is shown, but nothing loads</source>
        <translation type="unfinished">سگنل يا 4G نظر اچي ٿو، پر ڪجهه نٿو کلي</translation>
    </message>
    <message>
        <source>Six months</source>
        <translation type="unfinished">ڇهه مهينا</translation>
    </message>
    <message>
        <source>Six or more</source>
        <translation type="unfinished">ڇهه يا وڌيڪ</translation>
    </message>
    <message>
        <source>Six to ten</source>
        <translation type="unfinished">ڇهه کان ڏهه</translation>
    </message>
    <message>
        <source>Skype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowed down, or only 2G</source>
        <translation type="unfinished">سست ڪيو ويو، يا رڳو 2G</translation>
    </message>
    <message>
        <source>Smart CNIC (SNIC)</source>
        <translation type="unfinished">سمارٽ شناختي ڪارڊ (SNIC)</translation>
    </message>
    <message>
        <source>Snapchat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else's document</source>
        <translation type="unfinished">ڪنهن ٻئي جو دستاويز</translation>
    </message>
    <message>
        <source>Somebody in my family</source>
        <translation type="unfinished">گهر جي ڪنهن ڀاتيءَ جي</translation>
    </message>
    <message>
        <source>Somebody it happened to</source>
        <translation type="unfinished">جنهن سان هي ٿيو</translation>
    </message>
    <message>
        <source>Somebody who heard of it</source>
        <translation type="unfinished">جنهن هي ٻڌو</translation>
    </message>
    <message>
        <source>Somebody who saw it</source>
        <translation type="unfinished">جنهن هي ڏٺو</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished">ٻيو ڪجهه</translation>
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
        <translation type="unfinished">شاهدي واپس وٺڻ</translation>
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
        <translation type="unfinished">پيغام (SMS)</translation>
    </message>
    <message>
        <source>Text messages go, photos and voice notes do not</source>
        <translation type="unfinished">لکيل پيغام وڃن ٿا، تصويرون ۽ آواز نه</translation>
    </message>
    <message>
        <source>The SIM is no longer registered</source>
        <translation type="unfinished">سم هاڻي رجسٽر ناهي</translation>
    </message>
    <message>
        <source>The SIM was not used</source>
        <translation type="unfinished">سم استعمال نه ٿي</translation>
    </message>
    <message>
        <source>The address of the site cannot be found</source>
        <translation type="unfinished">سائيٽ جو پتو نٿو ملي</translation>
    </message>
    <message>
        <source>The app is missing from the store</source>
        <translation type="unfinished">ايپ اسٽور مان غائب آهي</translation>
    </message>
    <message>
        <source>The connection is cut off or reset</source>
        <translation type="unfinished">رابطو وچ ۾ ڪٽجي ٿو وڃي</translation>
    </message>
    <message>
        <source>The document has expired</source>
        <translation type="unfinished">دستاويز جو مدو ختم ٿي ويو</translation>
    </message>
    <message>
        <source>The document is fake or cancelled</source>
        <translation type="unfinished">دستاويز جعلي يا منسوخ آهي</translation>
    </message>
    <message>
        <source>The fingerprint check was not done</source>
        <translation type="unfinished">آڱرين جي نشان جي تصديق نه ٿي</translation>
    </message>
    <message>
        <source>The handset is not registered</source>
        <translation type="unfinished">فون رجسٽر ناهي</translation>
    </message>
    <message>
        <source>The news</source>
        <translation type="unfinished">خبرن</translation>
    </message>
    <message>
        <source>The operator's staff</source>
        <translation type="unfinished">ڪمپنيءَ جي عملي</translation>
    </message>
    <message>
        <source>The owner has died</source>
        <translation type="unfinished">مالڪ گذاري ويو</translation>
    </message>
    <message>
        <source>The phone shows E, 2G or 3G instead of 4G</source>
        <translation type="unfinished">فون تي 4G بدران E، 2G يا 3G اچي ٿو</translation>
    </message>
    <message>
        <source>The phone shows no network</source>
        <translation type="unfinished">فون تي سگنل نٿا اچن</translation>
    </message>
    <message>
        <source>The police</source>
        <translation type="unfinished">پوليس</translation>
    </message>
    <message>
        <source>The public data set of shutdowns (STOP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same number works again</source>
        <translation type="unfinished">ساڳيو نمبر ٻيهر هليو</translation>
    </message>
    <message>
        <source>The telecommunication authority (PTA)</source>
        <translation type="unfinished">پي ٽي اي (PTA)</translation>
    </message>
    <message>
        <source>The whole town or city</source>
        <translation type="unfinished">سڄو شهر</translation>
    </message>
    <message>
        <source>There never was one</source>
        <translation type="unfinished">ڪڏهن هو ئي نه</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three to five</source>
        <translation type="unfinished">ٽي کان پنج</translation>
    </message>
    <message>
        <source>TikTok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the day</source>
        <translation type="unfinished">ڏينهن تائين درست</translation>
    </message>
    <message>
        <source>To the hour</source>
        <translation type="unfinished">ڪلاڪ تائين درست</translation>
    </message>
    <message>
        <source>To the month</source>
        <translation type="unfinished">مهيني تائين درست</translation>
    </message>
    <message>
        <source>To the quarter of an hour</source>
        <translation type="unfinished">پندرهن منٽن تائين درست</translation>
    </message>
    <message>
        <source>To the week</source>
        <translation type="unfinished">هفتي تائين درست</translation>
    </message>
    <message>
        <source>Told to wait</source>
        <translation type="unfinished">انتظار جو چيو ويو</translation>
    </message>
    <message>
        <source>Too many SIMs on one document</source>
        <translation type="unfinished">هڪ دستاويز تي گهڻيون سمون</translation>
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
        <translation type="unfinished">ٻه</translation>
    </message>
    <message>
        <source>Two to five</source>
        <translation type="unfinished">ٻه کان پنج</translation>
    </message>
    <message>
        <source>Two years</source>
        <translation type="unfinished">ٻه سال</translation>
    </message>
    <message>
        <source>Ufone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it is withdrawn</source>
        <translation type="unfinished">واپس وٺڻ تائين</translation>
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
        <translation type="unfinished">وي پي اين بند آهن</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished">درست</translation>
    </message>
    <message>
        <source>Very slow internet</source>
        <translation type="unfinished">انٽرنيٽ تمام سست</translation>
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
        <translation type="unfinished">نادرا وياسين</translation>
    </message>
    <message>
        <source>Went to a franchise or shop</source>
        <translation type="unfinished">فرنچائز يا دڪان تي وياسين</translation>
    </message>
    <message>
        <source>Went to court</source>
        <translation type="unfinished">عدالت وياسين</translation>
    </message>
    <message>
        <source>Went to the operator's own service centre</source>
        <translation type="unfinished">ڪمپنيءَ جي سروس سينٽر وياسين</translation>
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
        <translation type="unfinished">لاڳيتو</translation>
    </message>
    <message>
        <source>Work or income</source>
        <translation type="unfinished">ڪم يا آمدني</translation>
    </message>
    <message>
        <source>X (Twitter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished">ها</translation>
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
