/**
 */
package org.howdah.model.topology.impl;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

import org.howdah.model.topology.Database;
import org.howdah.model.topology.Server;
import org.howdah.model.topology.TopologyPackage;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Server</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link org.howdah.model.topology.impl.ServerImpl#getHost <em>Host</em>}</li>
 *   <li>{@link org.howdah.model.topology.impl.ServerImpl#getPort <em>Port</em>}</li>
 *   <li>{@link org.howdah.model.topology.impl.ServerImpl#getVersion <em>Version</em>}</li>
 *   <li>{@link org.howdah.model.topology.impl.ServerImpl#getDataDirectory <em>Data Directory</em>}</li>
 *   <li>{@link org.howdah.model.topology.impl.ServerImpl#getSocketDirectory <em>Socket Directory</em>}</li>
 *   <li>{@link org.howdah.model.topology.impl.ServerImpl#getBinDirectory <em>Bin Directory</em>}</li>
 *   <li>{@link org.howdah.model.topology.impl.ServerImpl#getDatabases <em>Databases</em>}</li>
 * </ul>
 *
 * @generated
 */
public class ServerImpl extends ElementImpl implements Server {
	/**
	 * The default value of the '{@link #getHost() <em>Host</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHost()
	 * @generated
	 * @ordered
	 */
	protected static final String HOST_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getHost() <em>Host</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHost()
	 * @generated
	 * @ordered
	 */
	protected String host = HOST_EDEFAULT;

	/**
	 * The default value of the '{@link #getPort() <em>Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPort()
	 * @generated
	 * @ordered
	 */
	protected static final int PORT_EDEFAULT = 5432;

	/**
	 * The cached value of the '{@link #getPort() <em>Port</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPort()
	 * @generated
	 * @ordered
	 */
	protected int port = PORT_EDEFAULT;

	/**
	 * This is true if the Port attribute has been set.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 * @ordered
	 */
	protected boolean portESet;

	/**
	 * The default value of the '{@link #getVersion() <em>Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVersion()
	 * @generated
	 * @ordered
	 */
	protected static final String VERSION_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getVersion() <em>Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getVersion()
	 * @generated
	 * @ordered
	 */
	protected String version = VERSION_EDEFAULT;

	/**
	 * The default value of the '{@link #getDataDirectory() <em>Data Directory</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDataDirectory()
	 * @generated
	 * @ordered
	 */
	protected static final String DATA_DIRECTORY_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getDataDirectory() <em>Data Directory</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDataDirectory()
	 * @generated
	 * @ordered
	 */
	protected String dataDirectory = DATA_DIRECTORY_EDEFAULT;

	/**
	 * The default value of the '{@link #getSocketDirectory() <em>Socket Directory</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSocketDirectory()
	 * @generated
	 * @ordered
	 */
	protected static final String SOCKET_DIRECTORY_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getSocketDirectory() <em>Socket Directory</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getSocketDirectory()
	 * @generated
	 * @ordered
	 */
	protected String socketDirectory = SOCKET_DIRECTORY_EDEFAULT;

	/**
	 * The default value of the '{@link #getBinDirectory() <em>Bin Directory</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBinDirectory()
	 * @generated
	 * @ordered
	 */
	protected static final String BIN_DIRECTORY_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getBinDirectory() <em>Bin Directory</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getBinDirectory()
	 * @generated
	 * @ordered
	 */
	protected String binDirectory = BIN_DIRECTORY_EDEFAULT;

	/**
	 * The cached value of the '{@link #getDatabases() <em>Databases</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getDatabases()
	 * @generated
	 * @ordered
	 */
	protected EList<Database> databases;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected ServerImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return TopologyPackage.Literals.SERVER;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getHost() {
		return host;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setHost(String newHost) {
		String oldHost = host;
		host = newHost;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.SERVER__HOST, oldHost, host));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public int getPort() {
		return port;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPort(int newPort) {
		int oldPort = port;
		port = newPort;
		boolean oldPortESet = portESet;
		portESet = true;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.SERVER__PORT, oldPort, port, !oldPortESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void unsetPort() {
		int oldPort = port;
		boolean oldPortESet = portESet;
		port = PORT_EDEFAULT;
		portESet = false;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.UNSET, TopologyPackage.SERVER__PORT, oldPort, PORT_EDEFAULT, oldPortESet));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean isSetPort() {
		return portESet;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getVersion() {
		return version;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setVersion(String newVersion) {
		String oldVersion = version;
		version = newVersion;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.SERVER__VERSION, oldVersion, version));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getDataDirectory() {
		return dataDirectory;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setDataDirectory(String newDataDirectory) {
		String oldDataDirectory = dataDirectory;
		dataDirectory = newDataDirectory;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.SERVER__DATA_DIRECTORY, oldDataDirectory, dataDirectory));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getSocketDirectory() {
		return socketDirectory;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setSocketDirectory(String newSocketDirectory) {
		String oldSocketDirectory = socketDirectory;
		socketDirectory = newSocketDirectory;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.SERVER__SOCKET_DIRECTORY, oldSocketDirectory, socketDirectory));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getBinDirectory() {
		return binDirectory;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setBinDirectory(String newBinDirectory) {
		String oldBinDirectory = binDirectory;
		binDirectory = newBinDirectory;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, TopologyPackage.SERVER__BIN_DIRECTORY, oldBinDirectory, binDirectory));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<Database> getDatabases() {
		if (databases == null) {
			databases = new EObjectContainmentEList<Database>(Database.class, this, TopologyPackage.SERVER__DATABASES);
		}
		return databases;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case TopologyPackage.SERVER__DATABASES:
				return ((InternalEList<?>)getDatabases()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case TopologyPackage.SERVER__HOST:
				return getHost();
			case TopologyPackage.SERVER__PORT:
				return getPort();
			case TopologyPackage.SERVER__VERSION:
				return getVersion();
			case TopologyPackage.SERVER__DATA_DIRECTORY:
				return getDataDirectory();
			case TopologyPackage.SERVER__SOCKET_DIRECTORY:
				return getSocketDirectory();
			case TopologyPackage.SERVER__BIN_DIRECTORY:
				return getBinDirectory();
			case TopologyPackage.SERVER__DATABASES:
				return getDatabases();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case TopologyPackage.SERVER__HOST:
				setHost((String)newValue);
				return;
			case TopologyPackage.SERVER__PORT:
				setPort((Integer)newValue);
				return;
			case TopologyPackage.SERVER__VERSION:
				setVersion((String)newValue);
				return;
			case TopologyPackage.SERVER__DATA_DIRECTORY:
				setDataDirectory((String)newValue);
				return;
			case TopologyPackage.SERVER__SOCKET_DIRECTORY:
				setSocketDirectory((String)newValue);
				return;
			case TopologyPackage.SERVER__BIN_DIRECTORY:
				setBinDirectory((String)newValue);
				return;
			case TopologyPackage.SERVER__DATABASES:
				getDatabases().clear();
				getDatabases().addAll((Collection<? extends Database>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case TopologyPackage.SERVER__HOST:
				setHost(HOST_EDEFAULT);
				return;
			case TopologyPackage.SERVER__PORT:
				unsetPort();
				return;
			case TopologyPackage.SERVER__VERSION:
				setVersion(VERSION_EDEFAULT);
				return;
			case TopologyPackage.SERVER__DATA_DIRECTORY:
				setDataDirectory(DATA_DIRECTORY_EDEFAULT);
				return;
			case TopologyPackage.SERVER__SOCKET_DIRECTORY:
				setSocketDirectory(SOCKET_DIRECTORY_EDEFAULT);
				return;
			case TopologyPackage.SERVER__BIN_DIRECTORY:
				setBinDirectory(BIN_DIRECTORY_EDEFAULT);
				return;
			case TopologyPackage.SERVER__DATABASES:
				getDatabases().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case TopologyPackage.SERVER__HOST:
				return HOST_EDEFAULT == null ? host != null : !HOST_EDEFAULT.equals(host);
			case TopologyPackage.SERVER__PORT:
				return isSetPort();
			case TopologyPackage.SERVER__VERSION:
				return VERSION_EDEFAULT == null ? version != null : !VERSION_EDEFAULT.equals(version);
			case TopologyPackage.SERVER__DATA_DIRECTORY:
				return DATA_DIRECTORY_EDEFAULT == null ? dataDirectory != null : !DATA_DIRECTORY_EDEFAULT.equals(dataDirectory);
			case TopologyPackage.SERVER__SOCKET_DIRECTORY:
				return SOCKET_DIRECTORY_EDEFAULT == null ? socketDirectory != null : !SOCKET_DIRECTORY_EDEFAULT.equals(socketDirectory);
			case TopologyPackage.SERVER__BIN_DIRECTORY:
				return BIN_DIRECTORY_EDEFAULT == null ? binDirectory != null : !BIN_DIRECTORY_EDEFAULT.equals(binDirectory);
			case TopologyPackage.SERVER__DATABASES:
				return databases != null && !databases.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (host: ");
		result.append(host);
		result.append(", port: ");
		if (portESet) result.append(port); else result.append("<unset>");
		result.append(", version: ");
		result.append(version);
		result.append(", dataDirectory: ");
		result.append(dataDirectory);
		result.append(", socketDirectory: ");
		result.append(socketDirectory);
		result.append(", binDirectory: ");
		result.append(binDirectory);
		result.append(')');
		return result.toString();
	}

} //ServerImpl
